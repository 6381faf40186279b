package pareto.analysis.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import pareto.analysis.lifetime.Cells;
import pareto.analysis.lifetime.CellsBuilder;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Fitting;
import pareto.analysis.lifetime.Model;
import pareto.analysis.lifetime.Recommendation;
import pareto.analysis.lifetime.Scores;
import pareto.analysis.lifetime.SpendFit;
import pareto.analysis.lifetime.Spending;
import pareto.analysis.portfolio.BuyingHistories;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.portfolio.Returns;
import pareto.values.Period;

/// Asks the repeat-buying models what the shell wants to know.
final class Foretelling {

    private static final int PARTS = 5;

    private Foretelling() {}

    /// @param until last day that counts, the last one in the lines when empty
    /// @param model the one to fit, the recommended one when empty
    record Question(
            Optional<LocalDate> until,
            double weeks,
            Optional<Model> model,
            Returns returns,
            Optional<String> currency) {

        Question {
            if (!(weeks > 0 && weeks <= 5_200)) {
                throw new RefusedException("A horizon of " + weeks
                        + " weeks says nothing; give --horizon-weeks a number above 0 and up to 5200.");
            }
        }

        boolean needsGaps() {
            return model.isEmpty() || model.get() == Model.MBG_CNBD_K;
        }
    }

    static Foretold answer(Connection duck, Intake.Taken taken, List<Rate> rates, Question question)
            throws SQLException {
        var currency = question.currency().orElseGet(() -> Analysing.only(taken));
        var lines = OrderLines.of(taken.lines(), question.returns(), currency).withRates(rates);
        var portfolio = Portfolio.over(duck, lines);
        var until = question.until().isPresent() ? question.until().get() : lastDay(portfolio);
        var histories = portfolio.histories(until, question.model().isEmpty() ? PARTS : 1);
        var parts = cells(histories, question);
        var all = parts.size() == 1 ? parts.getFirst() : Cells.together(parts);
        if (all.customers() == 0) {
            throw new RefusedException("No account had ordered by " + until + "; choose a later day for --until.");
        }
        var recommended =
                question.model().isEmpty() ? Optional.of(Recommendation.of(parts)) : Optional.<Recommendation>empty();
        var model = question.model().orElseGet(() -> recommended.orElseThrow().best());
        var fit = Fitting.fit(model, all);
        var scores = Scores.of(fit, all, question.weeks());
        return new Foretold(
                fit, spend(histories), scores, histories, question.weeks(), until, currency, remarks(fit, recommended));
    }

    private static LocalDate lastDay(Portfolio portfolio) throws SQLException {
        return portfolio.history().map(Period::lastDay).orElse(LocalDate.EPOCH);
    }

    private static List<Cells> cells(BuyingHistories histories, Question question) throws SQLException {
        var parts = new CellsBuilder[question.model().isEmpty() ? PARTS : 1];
        Arrays.setAll(parts, _ -> new CellsBuilder());
        histories.cells((part, x, tx, t, accounts) -> parts[part].add(x, tx, t, accounts));
        if (question.needsGaps()) {
            histories.gaps((part, days, times) -> parts[part].gap(days, times));
        }
        return Arrays.stream(parts).map(CellsBuilder::build).toList();
    }

    private static SpendFit spend(BuyingHistories histories) throws SQLException {
        var spending = new Spending();
        histories.spending(spending::add);
        return SpendFit.fit(spending);
    }

    private static List<String> remarks(Fit fit, Optional<Recommendation> recommended) {
        var remarks = new ArrayList<String>();
        recommended.map(Recommendation::sentence).ifPresent(remarks::add);
        fit.fallback().ifPresent(remarks::add);
        fit.unidentified().ifPresent(remarks::add);
        return remarks;
    }
}
