package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.shell.format.Language;

/// Rows of table `departure_row` that the reader may see, with what people said of them.
@Repository
@Transactional(readOnly = true)
class ChurnRows {

    private static final String SUM = """
            select count(*) filter (where returned is null) as away,
                coalesce(sum(revenue) filter (where returned is null), 0) as lost,
                sum(margin) filter (where returned is null) as margin,
                count(*) filter (where returned is not null) as back,
                coalesce(sum(revenue_since), 0) as regained
            from departure_row where\s""";

    private static final String QUARTERS = """
            with chosen as (select * from departure_row where %s),
            happened as (
                select cast(date_trunc('quarter', since) as date) as quarter, 1 as lost, revenue, 0 as back,
                    cast(0 as numeric) as regained
                from chosen
                union all
                select cast(date_trunc('quarter', returned) as date), 0, 0, 1, revenue_since
                from chosen where returned is not null
            )
            select quarter, sum(lost) as lost, sum(revenue) as revenue, sum(back) as back, sum(regained) as regained
            from happened group by quarter order by quarter desc limit %d
            """;

    private static final String REASONS = """
            select %1$s as reason, count(*) as accounts, sum(d.revenue) as revenue
            from (select * from departure_row where %2$s and returned is null) d
            left join lateral (select kind_id from departure_reason r where r.account_id = d.account_id and r.since = d.since
                order by r.said_at desc, r.id desc limit 1) r on true
            left join departure_reason_kind k on k.id = r.kind_id
            group by 1 order by revenue desc, 1 nulls last
            """;

    private static final String ROWS = """
            select d.*, a.code, a.name, %1$s as reason, r.note
            from (select * from departure_row where %2$s) d join account a on a.id = d.account_id
            left join lateral (select kind_id, note from departure_reason r
                where r.account_id = d.account_id and r.since = d.since order by r.said_at desc, r.id desc limit 1) r on true
            left join departure_reason_kind k on k.id = r.kind_id
            """;

    /// @param away how many have left and not come back, and `lost` and `margin` what they had brought in a year
    /// @param back how often one came back, and `regained` what they have brought since
    record Sum(long away, BigDecimal lost, @Nullable BigDecimal margin, long back, BigDecimal regained) {}

    /// @param first day of the quarter
    /// @param lost how many last ordered in it before they left, and `revenue` what they had brought in a year
    /// @param back how many came back in it, and `regained` what they have brought since
    record Quarter(LocalDate first, long lost, BigDecimal revenue, long back, BigDecimal regained) {

        static Quarter empty(LocalDate first) {
            return new Quarter(first, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO);
        }

        LocalDate next() {
            return first.plusMonths(3);
        }

        LocalDate last() {
            return next().minusDays(1);
        }

        String label() {
            return first.getYear() + " Q" + ((first.getMonthValue() - 1) / 3 + 1);
        }
    }

    /// @param reason null for those of whom nobody said why
    record Reason(@Nullable String reason, long accounts, BigDecimal revenue) {}

    private final JdbcClient jdbc;

    ChurnRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM + scope.where())
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("away"),
                        row.getBigDecimal("lost"),
                        scope.margin() ? row.getBigDecimal("margin") : null,
                        row.getLong("back"),
                        row.getBigDecimal("regained")))
                .single();
    }

    /// The latest ones in which anything happened, oldest first.
    List<Quarter> quarters(Scope scope, int most) {
        return jdbc.sql(QUARTERS.formatted(scope.where(), most))
                .params(scope.parameters())
                .query((row, number) -> new Quarter(
                        row.getObject("quarter", LocalDate.class),
                        row.getLong("lost"),
                        row.getBigDecimal("revenue"),
                        row.getLong("back"),
                        row.getBigDecimal("regained")))
                .list()
                .reversed();
    }

    List<Reason> reasons(Scope scope, Language language) {
        return jdbc.sql(REASONS.formatted(word(language), scope.where()))
                .params(scope.parameters())
                .query((row, number) ->
                        new Reason(row.getString("reason"), row.getLong("accounts"), row.getBigDecimal("revenue")))
                .list();
    }

    /// Those that are away, most revenue first.
    List<Away> away(Scope scope, Language language, int most) {
        List<Away> rows = new ArrayList<>();
        read(scope, language, " and returned is null", "d.revenue desc, a.code limit " + most, rows::add);
        return rows;
    }

    /// Those that came back, the latest first.
    List<Away> back(Scope scope, Language language, int most) {
        List<Away> rows = new ArrayList<>();
        read(scope, language, " and returned is not null", "d.returned desc, a.code limit " + most, rows::add);
        return rows;
    }

    /// All departures, the latest first.
    void each(Scope scope, Language language, Consumer<Away> reader) {
        read(scope, language, "", "d.since desc, a.code", reader);
    }

    private void read(Scope scope, Language language, String which, String order, Consumer<Away> reader) {
        jdbc.sql(ROWS.formatted(word(language), scope.where() + which) + " order by " + order)
                .params(scope.parameters())
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(away(row, scope.margin()));
                });
    }

    private static String word(Language language) {
        return language.chinese() ? "k.zh" : "k.en";
    }

    private static Away away(ResultSet row, boolean margin) throws SQLException {
        return new Away(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getObject("since", LocalDate.class),
                row.getInt("silence_limit"),
                row.getBigDecimal("revenue"),
                margin ? row.getBigDecimal("margin") : null,
                row.getObject("returned", LocalDate.class),
                row.getBigDecimal("revenue_since"),
                row.getString("reason"),
                row.getString("note"));
    }
}
