package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.portfolio.Effort;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Works out what serving each account costs by the rates, once more whenever a rate changes, and with the next refresh
/// after sites were entered.
@Component
class CostStudy implements Study {

    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("orders", "lines", "returns", "sites", "revenue", "margin"),
                    Stream.concat(Arrays.stream(CostBasis.values()).map(CostBasis::column), Stream.of("cost")))
            .toList();

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final CostRates rates;

    CostStudy(JdbcTemplate jdbc, Accounts accounts, CostRates rates) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.rates = rates;
    }

    @Override
    public String name() {
        return "cost " + rates.version() + " " + versionOfSites();
    }

    /// Another text after every change.
    private String versionOfSites() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) || '-' || coalesce(extract(epoch from max(set_at)), 0) from fact_account_site",
                String.class));
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        Object id = basis.analysis().id();
        jdbc.update("delete from cost_row where analysis_id = ?", id);
        CostRateSet set = rates.of(basis);
        Map<String, Long> sites = sites();
        try (Copying rows = new Copying(jdbc, accounts, id, "cost_row", COLUMNS)) {
            portfolio
                    .efforts(basis.window(), set.cuts())
                    .forEach((account, efforts) -> rows.row(
                            account, cells(efforts, sites.get(account), set).toArray()));
        }
    }

    private Map<String, Long> sites() {
        Map<String, Long> sites = new HashMap<>();
        jdbc.query(
                "select a.code, s.sites from (select account_id, count(*) as sites from fact_account_site"
                        + " group by account_id) s join account a on a.id = s.account_id",
                row -> {
                    sites.put(row.getString("code"), row.getLong("sites"));
                });
        return sites;
    }

    private static List<@Nullable Object> cells(List<Effort> efforts, @Nullable Long sites, CostRateSet set) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(efforts.stream().mapToLong(Effort::orders).sum());
        cells.add(efforts.stream().mapToLong(Effort::lines).sum());
        cells.add(efforts.stream().mapToLong(Effort::returns).sum());
        cells.add(sites);
        cells.add(efforts.stream().map(Effort::revenue).reduce(BigDecimal.ZERO, BigDecimal::add));
        cells.add(efforts.stream()
                .map(Effort::margin)
                .filter(margin -> margin != null)
                .reduce(BigDecimal::add)
                .orElse(null));
        Map<CostBasis, BigDecimal> costs = set.of(efforts, sites);
        for (CostBasis basis : CostBasis.values()) {
            cells.add(costs.get(basis));
        }
        cells.add(costs.values().stream().reduce(BigDecimal::add).orElse(null));
        return cells;
    }
}
