package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.insight.Costs;

/// What serving accounts cost, of those the reader may see: by the rates as kept, and as booked until now. Nothing for
/// whoever may not see margin and cost.
@Repository
@Transactional(readOnly = true)
class CostRows {

    private static final String SUM = """
            select count(*) as accounts, count(margin) as known, count(by_site) as with_sites, sum(margin) as margin,
                coalesce(sum(revenue), 0) as revenue, coalesce(sum(orders), 0) as orders, coalesce(sum(lines), 0) as lines,
                coalesce(sum(returns), 0) as returns, coalesce(sum(sites), 0) as sites,
                sum(by_order) as by_order, sum(by_line) as by_line, sum(by_return) as by_return, sum(by_site) as by_site,
                sum(by_revenue) as by_revenue, sum(by_account) as by_account, sum(cost) as cost
            from cost_row where\s""";

    private static final String BOOKED = "from cost_entry where day >= ? and day < ? and currency = ?";

    private static final String ROWS = """
            select c.*, b.booked, a.code, a.name
            from (select * from cost_row where %s) c
            left join (select account_id, sum(amount) as booked %s group by account_id) b on b.account_id = c.account_id
            join account a on a.id = c.account_id
            order by %s, a.code
            """;

    /// What serving an account or several cost.
    ///
    /// @param known accounts with a margin, and `withSites` those with entered sites whose cost is counted
    /// @param margin null where no cost of goods is known
    /// @param costs by basis, where a rate was in force
    /// @param byRates all of these; null where there was none
    record Sum(
            long accounts,
            long known,
            long withSites,
            BigDecimal revenue,
            @Nullable BigDecimal margin,
            Map<CostBasis, Long> counts,
            Map<CostBasis, BigDecimal> costs,
            @Nullable BigDecimal byRates) {}

    /// One account.
    ///
    /// @param booked null where nothing was
    record Row(
            Account account,
            BigDecimal revenue,
            @Nullable BigDecimal margin,
            Map<CostBasis, BigDecimal> costs,
            @Nullable BigDecimal byRates,
            @Nullable BigDecimal booked) {

        /// Null where nothing is counted.
        @Nullable
        BigDecimal cost() {
            return byRates == null ? booked : booked == null ? byRates : byRates.add(booked);
        }

        /// Margin less what is counted of cost to serve; null where no margin is known.
        @Nullable
        BigDecimal current() {
            BigDecimal cost = cost();
            return margin == null ? null : cost == null ? margin : margin.subtract(cost);
        }
    }

    private final JdbcClient jdbc;

    CostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM + scope.where())
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("accounts"),
                        row.getLong("known"),
                        row.getLong("with_sites"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("margin"),
                        Map.of(
                                CostBasis.ORDER, row.getLong("orders"),
                                CostBasis.LINE, row.getLong("lines"),
                                CostBasis.RETURN, row.getLong("returns"),
                                CostBasis.SITE, row.getLong("sites"),
                                CostBasis.ACCOUNT, row.getLong("accounts")),
                        costs(row),
                        row.getBigDecimal("cost")))
                .single();
    }

    /// What was booked in the window, by kind.
    Map<Costs.Kind, BigDecimal> booked(Scope scope) {
        List<Object> parameters = window(scope);
        parameters.addAll(scope.selection().parameters());
        Map<Costs.Kind, BigDecimal> booked = new EnumMap<>(Costs.Kind.class);
        jdbc.sql("select kind, sum(amount) as amount " + BOOKED
                        + scope.selection().where() + " group by kind")
                .params(parameters)
                .query(row -> {
                    booked.put(
                            Costs.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                            row.getBigDecimal("amount"));
                });
        return booked;
    }

    /// Those that cost most.
    void dearest(Scope scope, int most, Consumer<Row> reader) {
        each(scope, "coalesce(c.cost, 0) + coalesce(b.booked, 0) desc", most, reader);
    }

    /// Those of the largest current value.
    void mostValued(Scope scope, int most, Consumer<Row> reader) {
        each(scope, "c.margin - coalesce(c.cost, 0) - coalesce(b.booked, 0) desc nulls last", most, reader);
    }

    private void each(Scope scope, String order, int most, Consumer<Row> reader) {
        List<Object> parameters = new ArrayList<>(scope.parameters());
        parameters.addAll(window(scope));
        jdbc.sql(ROWS.formatted(scope.where(), BOOKED, order) + " limit " + most)
                .params(parameters)
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(new Row(
                            new Account(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getString("code"),
                                    row.getString("name")),
                            row.getBigDecimal("revenue"),
                            row.getBigDecimal("margin"),
                            costs(row),
                            row.getBigDecimal("cost"),
                            row.getBigDecimal("booked")));
                });
    }

    private static List<Object> window(Scope scope) {
        var window = scope.basis().window();
        return new ArrayList<>(List.of(window.from(), window.to(), scope.currency()));
    }

    private static Map<CostBasis, BigDecimal> costs(ResultSet row) throws SQLException {
        Map<CostBasis, BigDecimal> costs = new EnumMap<>(CostBasis.class);
        for (CostBasis basis : CostBasis.values()) {
            BigDecimal cost = row.getBigDecimal(basis.column());
            if (cost != null) {
                costs.put(basis, cost);
            }
        }
        return costs;
    }
}
