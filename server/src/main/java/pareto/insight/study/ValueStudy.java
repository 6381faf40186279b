package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.lifetime.Cells;
import pareto.analysis.lifetime.CellsBuilder;
import pareto.analysis.lifetime.Fit;
import pareto.analysis.lifetime.Fitting;
import pareto.analysis.lifetime.Model;
import pareto.analysis.lifetime.SpendFit;
import pareto.analysis.lifetime.Spending;
import pareto.analysis.portfolio.BuyingHistories;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.value.Estimate;
import pareto.analysis.value.FutureRevenue;
import pareto.analysis.value.FutureRevenue.Buyer;
import pareto.analysis.value.FutureRevenue.Expected;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Works out what accounts are expected to bring in 36 months, once more whenever the formula changes.
@Component
class ValueStudy implements Study {

    private static final List<String> COLUMNS = List.of("orders", "revenue", "low", "high", "margin_rate");
    private static final double WEEKS = 3 * 365.25 / 7;
    private static final int DECIMALS = 4;
    private static final double MOST = 1e19;
    private static final int FETCHED = 10_000;

    /// A range costs a thousand times what an expectation costs; so many accounts, the largest, have one.
    private static final int RANGES = 1_000;

    /// Whatever was lost: without a limit below.
    private static final String RATES = """
            select a.code, round(cast(r.margin_rate as numeric), 12) as rate
            from ranking_row r join account a on a.id = r.account_id
            where r.analysis_id = ? and r.margin_rate > '-Infinity' and r.margin_rate <= 1
            """;

    private record Foretold(String account, Buyer buyer, Expected expected) {}

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final ValueFormulas formulas;

    ValueStudy(JdbcTemplate jdbc, Accounts accounts, ValueFormulas formulas) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.formulas = formulas;
    }

    @Override
    public String name() {
        return "value " + formulas.version();
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        Object id = basis.analysis().id();
        jdbc.update("delete from value_row where analysis_id = ?", id);
        jdbc.update("delete from value_model where analysis_id = ?", id);
        BuyingHistories histories = portfolio.histories(basis.asOf(), 1);
        Cells cells = cells(histories);
        if (cells.customers() > 0) {
            Fit fit = Fitting.fit(Model.MBG_CNBD_K, cells);
            SpendFit spend = spend(histories);
            BigDecimal yearly = formulas.current().yearly();
            jdbc.update(
                    "insert into value_model (analysis_id, asked, model, identified, spend_fitted, yearly)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    id,
                    fit.asked().code(),
                    fit.model().code(),
                    fit.identified(),
                    spend.fitted(),
                    yearly);
            write(basis, histories, new FutureRevenue(fit, spend, WEEKS, yearly.doubleValue()));
        }
    }

    private static Cells cells(BuyingHistories histories) throws SQLException {
        CellsBuilder cells = new CellsBuilder();
        histories.cells((part, x, tx, t, many) -> cells.add(x, tx, t, many));
        histories.gaps((part, days, times) -> cells.gap(days, times));
        return cells.build();
    }

    private static SpendFit spend(BuyingHistories histories) throws SQLException {
        Spending spending = new Spending();
        histories.spending(spending::add);
        return SpendFit.fit(spending);
    }

    /// Those that cannot be among the largest any more are written without a range at once.
    private void write(StudyBasis basis, BuyingHistories histories, FutureRevenue future) throws SQLException {
        Map<String, BigDecimal> rates = rates(basis);
        PriorityQueue<Foretold> largest = new PriorityQueue<>(
                Comparator.comparingDouble(foretold -> foretold.expected().revenue()));
        try (Copying rows = new Copying(jdbc, accounts, basis.analysis().id(), "value_row", COLUMNS)) {
            histories.forEach(one -> {
                Buyer buyer = new Buyer(one.x(), one.tx(), one.t(), one.spendDays(), one.spendMean());
                future.of(buyer).filter(ValueStudy::kept).ifPresent(expected -> {
                    largest.add(new Foretold(one.account(), buyer, expected));
                    if (largest.size() > RANGES) {
                        Foretold least = largest.remove();
                        row(rows, least, null, rates);
                    }
                });
            });
            largest.forEach(foretold -> {
                Estimate range = future.range(foretold.buyer(), foretold.expected());
                row(rows, foretold, kept(range.low()) && kept(range.high()) ? range : null, rates);
            });
        }
    }

    /// What models make of odd histories may be no number, or more than anything is worth.
    private static boolean kept(Expected expected) {
        return Double.isFinite(expected.orders()) && kept(expected.revenue());
    }

    private static boolean kept(double amount) {
        return Math.abs(amount) < MOST;
    }

    private static void row(Copying rows, Foretold foretold, @Nullable Estimate range, Map<String, BigDecimal> rates) {
        rows.row(
                foretold.account(),
                foretold.expected().orders(),
                amount(foretold.expected().revenue()),
                range == null ? null : amount(range.low()),
                range == null ? null : amount(range.high()),
                rates.get(foretold.account()));
    }

    private Map<String, BigDecimal> rates(StudyBasis basis) {
        Map<String, BigDecimal> rates = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement rows = connection.prepareStatement(RATES);
                    rows.setFetchSize(FETCHED);
                    rows.setObject(1, basis.analysis().id());
                    return rows;
                },
                row -> {
                    rates.put(row.getString("code"), row.getBigDecimal("rate"));
                });
        return rates;
    }

    private static BigDecimal amount(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
