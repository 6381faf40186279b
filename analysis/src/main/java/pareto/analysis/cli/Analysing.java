package pareto.analysis.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.portfolio.Returns;
import pareto.analysis.portfolio.TierRules;
import pareto.values.Period;

/// Asks the portfolio what the shell wants to know.
final class Analysing {

    private Analysing() {}

    /// @param asOf last day that counts, the last one in the lines when empty
    /// @param from first day that counts, the first one in the lines when empty
    /// @param currency of the figures, that of the lines when empty
    record Scope(
            Optional<LocalDate> asOf,
            Optional<LocalDate> from,
            Returns returns,
            Optional<String> currency,
            List<Rate> rates) {}

    static Answer answer(Connection duck, List<Path> files, Intake.Taken taken, Scope scope) throws SQLException {
        var currency = scope.currency().orElseGet(() -> only(taken));
        var lines = OrderLines.of(taken.lines(), scope.returns(), currency).withRates(scope.rates());
        var portfolio = Portfolio.over(duck, lines);
        var question = question(portfolio.history(), scope);
        var ranking = portfolio.rank(question);
        return new Answer(
                files.stream().map(file -> file.getFileName().toString()).toList(),
                taken.counts(),
                currency,
                scope.returns(),
                scope.from().isEmpty(),
                ranking,
                ranking.concentration());
    }

    static String only(Intake.Taken taken) {
        if (taken.currencies().size() > 1) {
            throw new RefusedException("The files have lines in " + String.join(", ", taken.currencies())
                    + "; say with --currency which of them to report in, and with --rates FILE at which rates.");
        }
        return taken.currencies().stream().findAny().orElse(Mapping.NO_CURRENCY);
    }

    private static Question question(Optional<Period> history, Scope scope) {
        var known = history.orElse(Period.through(LocalDate.EPOCH, LocalDate.EPOCH));
        var asOf = scope.asOf().orElse(known.lastDay());
        var from = scope.from().orElse(known.from().isAfter(asOf) ? asOf : known.from());
        if (from.isAfter(asOf)) {
            throw new RefusedException("The first day " + from + " lies after the last one " + asOf
                    + "; give --from a day before --as-of.");
        }
        return new Question(asOf, Period.through(from, asOf), TierRules.DELIVERED);
    }
}
