package pareto.analysis.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Rate;
import pareto.analysis.portfolio.Returns;
import pareto.analysis.rhythm.OrderDays;
import pareto.analysis.rhythm.backtest.BackTest;
import pareto.analysis.rhythm.season.Buyers;
import pareto.values.Period;

/// Puts the order days of files to the back-test.
final class BackTesting {

    private BackTesting() {}

    /// @param horizon days to look ahead; nothing for one that fits the accounts
    record Question(
            List<LocalDate> cutOffs,
            OptionalInt horizon,
            int leastOrderDays,
            Returns returns,
            Optional<String> currency) {

        Question {
            for (int i = 1; i < cutOffs.size(); i++) {
                if (!cutOffs.get(i).isAfter(cutOffs.get(i - 1))) {
                    throw new RefusedException("The days of --cutoffs must ascend, but " + cutOffs.get(i) + " follows "
                            + cutOffs.get(i - 1) + ".");
                }
            }
            if (leastOrderDays < 2) {
                throw new RefusedException(
                        "An account without two order days has no interval; give --least-order-days 2 or more.");
            }
        }
    }

    static BackTest answer(Connection duck, Intake.Taken taken, List<Rate> rates, Question question)
            throws SQLException {
        var currency = question.currency().orElseGet(() -> Analysing.only(taken));
        var lines = OrderLines.of(taken.lines(), question.returns(), currency).withRates(rates);
        var portfolio = Portfolio.over(duck, lines);
        var last = portfolio.history().map(Period::lastDay).orElse(LocalDate.EPOCH);
        var buyers = new Buyers(Map.of());
        portfolio.histories(last, 1).days(buyers::day);
        var book = buyers.all().stream()
                .map(buyer -> new OrderDays(buyer.account(), buyer.days(), buyer.revenue()))
                .toList();
        var days = question.cutOffs().stream()
                .map(day -> Math.toIntExact(day.toEpochDay()))
                .toList();
        return BackTest.of(book, days, question.horizon(), question.leastOrderDays());
    }
}
