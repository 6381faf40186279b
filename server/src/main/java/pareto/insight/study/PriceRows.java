package pareto.insight.study;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `price_row` that the reader may see.
@Repository
@Transactional(readOnly = true)
class PriceRows {

    private static final String SUM = """
            select count(*) as accounts, count(*) filter (where told > 0) as telling, coalesce(sum(judged), 0) as judged,
                coalesce(sum(told), 0) as told
            from price_row where\s""";

    private static final String SPREAD = """
            select count(*) filter (where e > -0.5) as hardly, count(*) filter (where e <= -0.5 and e > -1) as less,
                count(*) filter (where e <= -1 and e > -2) as more, count(*) filter (where e <= -2) as much,
                count(*) filter (where low <= 0 and high >= 0) as unclear
            from (
                select (f ->> 'elasticity')::float8 as e, (f ->> 'low')::float8 as low, (f ->> 'high')::float8 as high
                from (select families from price_row where %s and told > 0) r, json_array_elements(families) f
                where f ->> 'silent' is null
            ) told
            """;

    private static final String SILENT = """
            select f ->> 'silent' as reason, count(*) as families
            from (select families from price_row where %s) r, json_array_elements(families) f
            where f ->> 'silent' is not null group by 1 order by 2 desc, 1
            """;

    private static final String ROWS = """
            select p.account_id, a.code, a.name, f
            from (select * from price_row where %s) p join account a on a.id = p.account_id,
                json_array_elements(p.families) f
            """;

    private static final String TOLD =
            " where f ->> 'silent' is null order by (f ->> 'high')::float8, a.code, f ->> 'family' limit %d";

    /// @param accounts with a family they bought in enough months, `telling` those of which anything can be told
    /// @param judged families of all of them, `told` those of which something can be told
    record Sum(long accounts, long telling, long judged, long told) {}

    /// How many families lie in each range of elasticities.
    ///
    /// @param hardly above −0.5, `less` up to −1, `more` up to −2, `much` below
    /// @param unclear those of all whose interval holds zero
    record Spread(long hardly, long less, long more, long much, long unclear) {}

    record Reasoned(String reason, long families) {}

    record Row(Account account, KeptSensitivity family) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    PriceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM + scope.where())
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("accounts"), row.getLong("telling"), row.getLong("judged"), row.getLong("told")))
                .single();
    }

    Spread spread(Scope scope) {
        return jdbc.sql(SPREAD.formatted(scope.where()))
                .params(scope.parameters())
                .query((row, number) -> new Spread(
                        row.getLong("hardly"),
                        row.getLong("less"),
                        row.getLong("more"),
                        row.getLong("much"),
                        row.getLong("unclear")))
                .single();
    }

    /// Why nothing can be told, the most frequent reason first.
    List<Reasoned> silent(Scope scope) {
        return jdbc.sql(SILENT.formatted(scope.where()))
                .params(scope.parameters())
                .query((row, number) -> new Reasoned(row.getString("reason"), row.getLong("families")))
                .list();
    }

    /// Those that surely react most first: by the upper end of the interval.
    List<Row> told(Scope scope, int most) {
        return jdbc.sql((ROWS + TOLD).formatted(scope.where(), most))
                .params(scope.parameters())
                .query((row, number) -> row(row))
                .list();
    }

    /// All families of all accounts, by code.
    void each(Scope scope, Consumer<Row> reader) {
        jdbc.sql(ROWS.formatted(scope.where()) + " order by a.code, f ->> 'family'")
                .params(scope.parameters())
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(row(row));
                });
    }

    private Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                json.readValue(row.getString("f"), KeptSensitivity.class));
    }
}
