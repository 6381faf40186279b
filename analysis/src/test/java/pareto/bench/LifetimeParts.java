package pareto.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import pareto.analysis.lifetime.CellsBuilder;
import pareto.analysis.lifetime.Fitting;
import pareto.analysis.lifetime.Model;
import pareto.analysis.lifetime.RepeatBuyers;
import pareto.analysis.lifetime.Scores;
import pareto.analysis.lifetime.SpendFit;
import pareto.analysis.lifetime.Spending;
import pareto.analysis.portfolio.BuyingHistories;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Returns;

/// What the parts of foretelling cost in a fresh JVM once it is up, its compiler included: `FOLDER PARQUET MODEL`.
/// Prints CPU seconds
/// of the summary, its cells, the fit, the spending fit and the scores of all cells, a line each.
final class LifetimeParts {

    static final double WEEKS = 39;

    private double since = Refresh.processCpu();

    private LifetimeParts() {}

    public static void main(String[] arguments) throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            Analysis.bound(duck, Path.of(arguments[0]));
            var lines = OrderLines.of(List.of(Path.of(arguments[1])), Returns.DEDUCT, "CNY");
            var parts = new LifetimeParts();
            var histories = Portfolio.over(duck, lines).histories(RepeatBuyers.LAST_DAY, 1);
            parts.measure(Model.ofCode(arguments[2]).orElseThrow(), histories);
        }
    }

    private void measure(Model model, BuyingHistories histories) throws SQLException {
        part();
        var builder = new CellsBuilder();
        histories.cells((_, x, tx, t, accounts) -> builder.add(x, tx, t, accounts));
        if (model == Model.MBG_CNBD_K) {
            histories.gaps((_, days, times) -> builder.gap(days, times));
        }
        var cells = builder.build();
        part();
        var fit = Fitting.fit(model, cells);
        part();
        var spending = new Spending();
        histories.spending(spending::add);
        SpendFit.fit(spending);
        part();
        Scores.of(fit, cells, WEEKS);
        part();
    }

    private void part() {
        var now = Refresh.processCpu();
        System.out.println(now - since);
        since = now;
    }
}
