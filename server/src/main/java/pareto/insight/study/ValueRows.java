package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// What accounts are worth beyond their current value, of those the reader may see.
@Repository
@Transactional(readOnly = true)
class ValueRows {

    /// The range of a sum cannot be had from the ranges of what is summed, so only one account by itself has one.
    private static final String FUTURE = """
            select count(*) as accounts, count(margin_rate) as known,
                coalesce(sum(orders), 0) as orders, coalesce(sum(revenue), 0) as revenue,
                sum(low) as low, sum(high) as high, sum(revenue * margin_rate) as margin,
                sum(case when margin_rate >= 0 then low else high end * margin_rate) as margin_low,
                sum(case when margin_rate >= 0 then high else low end * margin_rate) as margin_high,
                coalesce(sum(revenue) filter (where margin_rate is null), 0) as rest
            from value_row where\s""";

    private static final String WHITE = """
            select coalesce(sum(w.year%1$s), 0) as revenue, sum(w.year%1$s * v.margin_rate) as margin,
                coalesce(sum(w.year%1$s) filter (where v.margin_rate is null), 0) as rest
            from (select * from white_space_row where %2$s) w
            left join value_row v on v.analysis_id = w.analysis_id and v.account_id = w.account_id
            """;

    private static final String REFERRED = """
            select count(*) as accounts, coalesce(sum(revenue), 0) as revenue from (
                select f.by_account_id as account_id, r.revenue from fact_account_referral f
                join ranking_row r on r.account_id = f.account_id and r.analysis_id = ?) s where true""";

    /// What is written down beyond 100 counts as 100.
    private static final String IMPORTANCE = """
            select account_id, least(greatest(amount, 0), 100) as score from fact_account_value
            where field_id = '01990000-0000-7000-8000-000000000125' and amount is not null
            """;

    private static final String IMPORTANT =
            "select count(*) as accounts, coalesce(sum(score), 0) as score from (" + IMPORTANCE + ") s where true";

    /// Names and what is brought through others are looked up of the few that are shown; several may be alike at the
    /// end
    /// of these.
    private static final String ROWS = """
            select t.*, s.referred, i.score, a.code, a.name from (
                select v.*, c.margin, c.cost, b.booked, w.year%1$s as year, %4$s as worth
                from (select * from value_row where %2$s) v
                left join cost_row c on c.analysis_id = v.analysis_id and c.account_id = v.account_id
                left join white_space_row w on w.analysis_id = v.analysis_id and w.account_id = v.account_id and w.families%1$s > 0
                left join (
                    select account_id, sum(amount) as booked from cost_entry
                    where day >= ? and day < ? and currency = ? group by account_id
                ) b on b.account_id = v.account_id
                order by worth desc nulls last, v.revenue desc fetch first %5$d rows with ties
            ) t
            join account a on a.id = t.account_id
            left join (
                select f.by_account_id, sum(r.revenue) as referred from fact_account_referral f
                join ranking_row r on r.account_id = f.account_id and r.analysis_id = ? group by f.by_account_id
            ) s on s.by_account_id = t.account_id
            left join (%3$s) i on i.account_id = t.account_id
            order by t.worth desc nulls last, t.revenue desc, a.code limit %5$d
            """;

    /// An amount and the range it lies in; null for several accounts, and where none was worked out.
    record Ranged(
            BigDecimal amount,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

    /// What is expected in 36 months.
    ///
    /// @param known accounts whose margin rate is known
    /// @param margin of these; null where none is known
    /// @param rest revenue of the others
    record Future(
            long accounts,
            long known,
            double orders,
            Ranged revenue,
            @Nullable Ranged margin,
            BigDecimal rest) {}

    /// White space of twelve months.
    ///
    /// @param margin of accounts whose margin rate is known; null where none is
    /// @param rest revenue of the others
    record White(BigDecimal revenue, @Nullable BigDecimal margin, BigDecimal rest) {}

    /// What is brought through others.
    ///
    /// @param referred accounts brought that the reader may see, and `revenue` theirs in the window
    /// @param important accounts whose public importance is written down, and `score` theirs together
    record Social(long referred, BigDecimal revenue, long important, BigDecimal score) {}

    /// @param model the one taken, `asked` the one wanted
    record Model(String asked, String model, boolean identified, boolean spendFitted, BigDecimal yearly) {}

    /// One account; null where nothing is known.
    record Row(
            Account account,
            @Nullable BigDecimal current,
            @Nullable BigDecimal future,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            BigDecimal futureRevenue,
            @Nullable BigDecimal white,
            @Nullable BigDecimal referred,
            @Nullable BigDecimal importance) {}

    private final JdbcClient jdbc;

    ValueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Future future(Scope scope) {
        return jdbc.sql(FUTURE + scope.where())
                .params(scope.parameters())
                .query((row, number) -> {
                    long accounts = row.getLong("accounts");
                    long known = row.getLong("known");
                    BigDecimal margin = scope.margin() ? row.getBigDecimal("margin") : null;
                    return new Future(
                            accounts,
                            known,
                            row.getDouble("orders"),
                            ranged(row, row.getBigDecimal("revenue"), ""),
                            margin == null ? null : ranged(row, margin, "margin_"),
                            row.getBigDecimal("rest"));
                })
                .single();
    }

    /// Its expectation may lie above the range, where most likely nothing comes.
    private static Ranged ranged(ResultSet row, BigDecimal amount, String prefix) throws SQLException {
        return row.getLong("accounts") == 1
                ? new Ranged(amount, row.getBigDecimal(prefix + "low"), row.getBigDecimal(prefix + "high"))
                : new Ranged(amount, null, null);
    }

    White white(Scope scope) {
        return jdbc.sql(WHITE.formatted(scope.totals() ? "" : "_alike", scope.where()))
                .params(scope.parameters())
                .query((row, number) -> new White(
                        row.getBigDecimal("revenue"),
                        scope.margin() ? row.getBigDecimal("margin") : null,
                        row.getBigDecimal("rest")))
                .single();
    }

    Social social(Scope scope) {
        String which = scope.selection().where();
        var referred = jdbc.sql(REFERRED + which)
                .params(scope.parameters())
                .query((row, number) ->
                        new Social(row.getLong("accounts"), row.getBigDecimal("revenue"), 0, BigDecimal.ZERO))
                .single();
        return jdbc.sql(IMPORTANT + which)
                .params(scope.selection().parameters())
                .query((row, number) -> new Social(
                        referred.referred(), referred.revenue(), row.getLong("accounts"), row.getBigDecimal("score")))
                .single();
    }

    /// Empty where no account has ordered yet, or it is being worked out.
    Optional<Model> model(Scope scope) {
        return jdbc.sql("select * from value_model where analysis_id = ?")
                .param(scope.analysis().id())
                .query((row, number) -> new Model(
                        row.getString("asked"),
                        row.getString("model"),
                        row.getBoolean("identified"),
                        row.getBoolean("spend_fitted"),
                        row.getBigDecimal("yearly")))
                .optional();
    }

    /// Those of the largest current value; without sight of margins those expected to bring most.
    void each(Scope scope, int most, Consumer<Row> reader) {
        List<Object> parameters = new ArrayList<>(scope.parameters());
        var window = scope.basis().window();
        parameters.addAll(List.of(
                window.from(), window.to(), scope.currency(), scope.analysis().id()));
        String order = scope.margin() ? "c.margin - coalesce(c.cost, 0) - coalesce(b.booked, 0)" : "v.revenue";
        jdbc.sql(ROWS.formatted(scope.totals() ? "" : "_alike", scope.where(), IMPORTANCE, order, most))
                .params(parameters)
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(row(row, scope.margin()));
                });
    }

    private static Row row(ResultSet row, boolean margins) throws SQLException {
        BigDecimal rate = margins ? row.getBigDecimal("margin_rate") : null;
        boolean loss = rate != null && rate.signum() < 0;
        return new Row(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                margins ? current(row) : null,
                times(row.getBigDecimal("revenue"), rate),
                times(row.getBigDecimal(loss ? "high" : "low"), rate),
                times(row.getBigDecimal(loss ? "low" : "high"), rate),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("year"),
                row.getBigDecimal("referred"),
                row.getBigDecimal("score"));
    }

    private static @Nullable BigDecimal current(ResultSet row) throws SQLException {
        BigDecimal margin = row.getBigDecimal("margin");
        BigDecimal cost = row.getBigDecimal("cost");
        BigDecimal booked = row.getBigDecimal("booked");
        return margin == null
                ? null
                : margin.subtract(cost == null ? BigDecimal.ZERO : cost)
                        .subtract(booked == null ? BigDecimal.ZERO : booked);
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal amount, @Nullable BigDecimal rate) {
        return amount == null || rate == null
                ? null
                : amount.multiply(rate).setScale(4, java.math.RoundingMode.HALF_EVEN);
    }
}
