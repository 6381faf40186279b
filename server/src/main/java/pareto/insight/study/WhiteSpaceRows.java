package pareto.insight.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.value.Opportunity;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `white_space_row` that the reader may see.
@Repository
@Transactional(readOnly = true)
class WhiteSpaceRows {

    private static final String SUM = """
            select count(*) as accounts, count(*) filter (where families%1$s > 0) as having_some,
                coalesce(sum(families%1$s), 0) as families, coalesce(sum(year%1$s), 0) as year
            from white_space_row where %2$s
            """;

    private static final String FAMILIES = """
            select o ->> 'family' as family, count(*) as accounts, sum((o -> 'year' ->> 'middle')::numeric) as year
            from white_space_row, json_array_elements(opportunities -> '%s') o
            where %s and families%s > 0 group by 1 order by 3 desc, 1 limit %d
            """;

    private static final String ROWS = """
            select w.account_id, w.year%1$s as year, w.opportunities, a.code, a.name
            from (select * from white_space_row where %2$s and families%1$s > 0) w
            join account a on a.id = w.account_id order by w.year%1$s desc, a.code limit %3$d
            """;

    /// Ending of the columns of which no other unit of the group can be inferred.
    private static final String ALIKE = "_alike";

    /// @param havingSome how many of the accounts have an opportunity
    /// @param families of all of them together
    /// @param year what twelve months of all are expected to bring
    record Sum(long accounts, long havingSome, long families, BigDecimal year) {}

    /// A family, how many accounts could buy it, and what twelve months of that are expected to bring.
    record Family(String name, long accounts, BigDecimal year) {}

    /// One account with what it could buy, the largest first.
    record Row(Account account, BigDecimal year, List<Opportunity> opportunities) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    WhiteSpaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM.formatted(which(scope), scope.where()))
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("accounts"),
                        row.getLong("having_some"),
                        row.getLong("families"),
                        row.getBigDecimal("year")))
                .single();
    }

    /// The families that could bring most.
    List<Family> families(Scope scope, int most) {
        return jdbc.sql(FAMILIES.formatted(scope.totals() ? "all" : "alike", scope.where(), which(scope), most))
                .params(scope.parameters())
                .query((row, number) ->
                        new Family(row.getString("family"), row.getLong("accounts"), row.getBigDecimal("year")))
                .list();
    }

    /// Accounts that could bring most.
    void each(Scope scope, int most, Consumer<Row> reader) {
        jdbc.sql(ROWS.formatted(which(scope), scope.where(), most))
                .params(scope.parameters())
                .withFetchSize(1_000)
                .query(row -> {
                    reader.accept(new Row(
                            new Account(
                                    new AccountId(row.getObject("account_id", UUID.class)),
                                    row.getString("code"),
                                    row.getString("name")),
                            row.getBigDecimal("year"),
                            opportunities(row.getString("opportunities"), scope)));
                });
    }

    private static String which(Scope scope) {
        return scope.totals() ? "" : ALIKE;
    }

    private List<Opportunity> opportunities(String written, Scope scope) {
        KeptOpportunities kept = json.readValue(written, KeptOpportunities.class);
        return scope.totals() ? kept.all() : kept.alike();
    }
}
