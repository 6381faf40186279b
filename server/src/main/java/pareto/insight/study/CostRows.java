package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// Of whose margin is known apart from the others, and in which currency.
    private static final String KINDS = """
            select kind, currency = ? as counted, count(*) as bookings, sum(amount) as amount,
                sum(amount) filter (where account_id in
                    (select account_id from cost_row where analysis_id = ? and margin is not null)) as known
            from cost_entry where day >= ? and day < ?%s group by 1, 2
            """;

    private static final String WITHOUT_LINES = """
            select count(*) from (select distinct account_id %s%s) b
            where account_id not in (select account_id from cost_row where analysis_id = ?)
            """;

    private static final String BOOKED = "from cost_entry where day >= ? and day < ? and currency = ?";

    private static final String ROWS = """
            select coalesce(c.account_id, b.account_id) as account, coalesce(c.revenue, 0) as revenue, c.margin,
                c.by_order, c.by_line, c.by_return, c.by_site, c.by_revenue, c.by_account, c.cost, b.booked, a.code, a.name
            from (select * from cost_row where %s) c
            full join (select account_id, sum(amount) as booked %s group by account_id) b on b.account_id = c.account_id
            join account a on a.id = coalesce(c.account_id, b.account_id)
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

    /// What was booked in the window.
    ///
    /// @param all by kind, and `known` that on accounts whose margin is known
    /// @param withoutLines how many accounts it was booked on that have no lines
    /// @param foreign how many bookings are in another currency, which cannot be counted
    record Booked(Map<Costs.Kind, BigDecimal> all, Map<Costs.Kind, BigDecimal> known, long withoutLines, long foreign) {

        /// With zero for kinds that are counted, as far as nothing of them was booked.
        Booked withNothing(Set<Costs.Kind> counted) {
            Map<Costs.Kind, BigDecimal> more = new EnumMap<>(Costs.Kind.class);
            Map<Costs.Kind, BigDecimal> moreKnown = new EnumMap<>(Costs.Kind.class);
            counted.forEach(kind -> more.put(kind, BigDecimal.ZERO));
            counted.forEach(kind -> moreKnown.put(kind, BigDecimal.ZERO));
            more.putAll(all);
            moreKnown.putAll(known);
            return new Booked(more, moreKnown, withoutLines, foreign);
        }
    }

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
        return sum(scope, "");
    }

    /// The same of the accounts whose margin is known.
    Sum ofKnownMargin(Scope scope) {
        return sum(scope, " and margin is not null");
    }

    private Sum sum(Scope scope, String more) {
        return jdbc.sql(SUM + scope.where() + more)
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

    Booked booked(Scope scope) {
        var window = scope.basis().window();
        List<Object> parameters =
                new ArrayList<>(List.of(scope.currency(), scope.analysis().id(), window.from(), window.to()));
        parameters.addAll(scope.selection().parameters());
        Map<Costs.Kind, BigDecimal> all = new EnumMap<>(Costs.Kind.class);
        Map<Costs.Kind, BigDecimal> known = new EnumMap<>(Costs.Kind.class);
        long[] foreign = {0};
        jdbc.sql(KINDS.formatted(scope.selection().where())).params(parameters).query(row -> {
            Costs.Kind kind = Costs.Kind.ofCode(row.getString("kind"));
            if (!row.getBoolean("counted")) {
                foreign[0] += row.getLong("bookings");
                return;
            }
            all.put(kind, row.getBigDecimal("amount"));
            BigDecimal part = row.getBigDecimal("known");
            if (part != null) {
                known.put(kind, part);
            }
        });
        return new Booked(all, known, all.isEmpty() ? 0 : withoutLines(scope), foreign[0]);
    }

    private long withoutLines(Scope scope) {
        List<Object> parameters = window(scope);
        parameters.addAll(scope.selection().parameters());
        parameters.add(scope.analysis().id());
        return jdbc.sql(WITHOUT_LINES.formatted(BOOKED, scope.selection().where()))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    /// Those that cost most.
    void dearest(Scope scope, int most, Consumer<Row> reader) {
        each(scope, "coalesce(c.cost, 0) + coalesce(b.booked, 0) desc", most, reader);
    }

    private void each(Scope scope, String order, int most, Consumer<Row> reader) {
        List<Object> parameters = new ArrayList<>(scope.parameters());
        parameters.addAll(window(scope));
        parameters.addAll(scope.selection().parameters());
        String booked = BOOKED + scope.selection().where();
        jdbc.sql(ROWS.formatted(scope.where(), booked, order) + " limit " + most)
                .params(parameters)
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(new Row(
                            new Account(
                                    new AccountId(row.getObject("account", UUID.class)),
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
