package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// Rows of table `habit_row` that the reader may see.
@Repository
@Transactional(readOnly = true)
class BehaviourRows {

    /// Order days from which on an account has an interval of its own.
    static final int KNOWN = 4;

    /// Upper ends of the classes of intervals, in days; the last class has none.
    static final List<Integer> CLASSES = List.of(7, 14, 31, 61, 92, 183);

    /// Up to this spread gaps are regular, up to the next fairly so.
    static final double REGULAR = 0.5;

    static final double FAIRLY = 1.0;

    private static final int MONTHS = 12;

    private static final String SUM = """
            select count(*) filter (where orders > 0) as buying, count(*) filter (where order_days >= %1$d) as known,
                percentile_cont(0.5) within group (order by median_gap) filter (where order_days >= %1$d) as median_gap,
                count(*) filter (where order_days >= %1$d and spread <= %2$s) as regular,
                count(*) filter (where order_days >= %1$d and spread > %2$s and spread <= %3$s) as fairly,
                coalesce(sum(orders), 0) as orders, coalesce(sum(lines), 0) as lines,
                coalesce(sum(families), 0) as families, coalesce(sum(before_orders), 0) as before_orders,
                coalesce(sum(before_lines), 0) as before_lines, coalesce(sum(before_families), 0) as before_families,
                coalesce(sum(revenue), 0) as revenue, coalesce(sum(before_revenue), 0) as before_revenue,
                coalesce(sum(agent_revenue), 0) as agent_revenue, %4$s
            from habit_row where\s""".formatted(
                    KNOWN,
                    REGULAR,
                    FAIRLY,
                    IntStream.rangeClosed(1, MONTHS)
                            .mapToObj(at -> "coalesce(sum(months[" + at + "]), 0) as m" + at)
                            .collect(Collectors.joining(", ")));

    private static final String CLASS = """
            select width_bucket(median_gap, array[7.000001, 14.000001, 31.000001, 61.000001, 92.000001, 183.000001]) as place,
                count(*) as accounts, sum(revenue) as revenue
            from habit_row where %s and order_days >= %d and median_gap is not null group by 1 order by 1
            """;

    private static final String REGIONS = """
            select region, count(*) as accounts, sum(revenue) as revenue, sum(agent_revenue) as agent_revenue
            from habit_row where %s and orders > 0 group by region order by revenue desc, region nulls last limit %d
            """;

    private static final String ROWS = """
            select h.*, a.code, a.name from (select * from habit_row where %s) h join account a on a.id = h.account_id
            order by h.revenue desc, a.code
            """;

    /// What orders held.
    record Basket(long orders, long lines, long families, BigDecimal revenue) {}

    /// How several accounts buy, or one.
    ///
    /// @param buying accounts with orders in the window
    /// @param known accounts with an interval of their own
    /// @param medianGap of these; of one account its own; null where none is known
    /// @param regular how many of the known ones are regular, and `fairly` how many fairly so
    /// @param months net revenue by month of the year, January first
    record Sum(
            long buying,
            long known,
            @Nullable Double medianGap,
            long regular,
            long fairly,
            Basket now,
            Basket before,
            BigDecimal agentRevenue,
            List<BigDecimal> months) {}

    /// @param place which class of intervals, from 0
    record Interval(int place, long accounts, BigDecimal revenue) {}

    /// @param region null where the file says nothing
    record Region(@Nullable String region, long accounts, BigDecimal revenue, BigDecimal agentRevenue) {}

    /// One account.
    record Row(
            Account account,
            long orderDays,
            @Nullable Double medianGap,
            @Nullable Double spread,
            Basket now,
            BigDecimal agentRevenue,
            @Nullable String agent,
            @Nullable String region) {}

    private final JdbcClient jdbc;

    BehaviourRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM + scope.where())
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("buying"),
                        row.getLong("known"),
                        number(row, "median_gap"),
                        row.getLong("regular"),
                        row.getLong("fairly"),
                        basket(row, ""),
                        basket(row, "before_"),
                        row.getBigDecimal("agent_revenue"),
                        months(row)))
                .single();
    }

    List<Interval> intervals(Scope scope) {
        return jdbc.sql(CLASS.formatted(scope.where(), KNOWN))
                .params(scope.parameters())
                .query((row, number) ->
                        new Interval(row.getInt("place"), row.getLong("accounts"), row.getBigDecimal("revenue")))
                .list();
    }

    /// Those that bring most.
    List<Region> regions(Scope scope, int most) {
        return jdbc.sql(REGIONS.formatted(scope.where(), most))
                .params(scope.parameters())
                .query((row, number) -> new Region(
                        row.getString("region"),
                        row.getLong("accounts"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("agent_revenue")))
                .list();
    }

    /// All of them, most revenue first.
    void each(Scope scope, Consumer<Row> reader) {
        jdbc.sql(ROWS.formatted(scope.where()))
                .params(scope.parameters())
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getLong("order_days"),
                number(row, "median_gap"),
                number(row, "spread"),
                basket(row, ""),
                row.getBigDecimal("agent_revenue"),
                row.getString("agent"),
                row.getString("region"));
    }

    private static Basket basket(ResultSet row, String prefix) throws SQLException {
        return new Basket(
                row.getLong(prefix + "orders"),
                row.getLong(prefix + "lines"),
                row.getLong(prefix + "families"),
                row.getBigDecimal(prefix + "revenue"));
    }

    private static List<BigDecimal> months(ResultSet row) throws SQLException {
        List<BigDecimal> months = new ArrayList<>();
        for (int at = 1; at <= MONTHS; at++) {
            months.add(row.getBigDecimal("m" + at));
        }
        return months;
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }
}
