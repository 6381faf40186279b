package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.development.Parts;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `development_row` that the reader may see.
@Repository
@Transactional(readOnly = true)
class DevelopmentRows {

    /// Beyond so many accounts families are not added up: each carries its own in its row.
    static final int ACCOUNTS_BY_FAMILY = 5_000;

    private static final String SUM = """
            select count(*) as accounts, count(*) filter (where state = 'new') as newcomers,
                count(*) filter (where state = 'gone') as leavers, coalesce(sum(revenue), 0) as revenue,
                coalesce(sum(before_revenue), 0) as before_revenue, coalesce(sum(volume), 0) as volume,
                coalesce(sum(price), 0) as price, coalesce(sum(mix), 0) as mix, coalesce(sum(gained), 0) as gained,
                coalesce(sum(lost), 0) as lost, coalesce(sum(unsplit), 0) as unsplit,
                coalesce(sum(gained) filter (where state = 'new'), 0) as by_newcomers,
                coalesce(sum(lost) filter (where state = 'gone'), 0) as by_leavers
            from development_row where\s""";

    private static final String ROWS = """
            select d.*, a.code, a.name from (select * from development_row where %s) d join account a on a.id = d.account_id
            """;

    /// What several accounts are together.
    ///
    /// @param newcomers accounts that bought nothing the year before, and `byNewcomers` what they bring
    /// @param leavers accounts that bought nothing in the window, and `byLeavers` what they no longer bring
    record Sum(
            long accounts,
            long newcomers,
            long leavers,
            BigDecimal revenue,
            BigDecimal before,
            Parts parts,
            BigDecimal byNewcomers,
            BigDecimal byLeavers) {}

    /// One account.
    record Row(Account account, BigDecimal revenue, BigDecimal before, Parts parts) {

        BigDecimal change() {
            return parts.total();
        }

        /// Whether it only bought families it had not bought before, or buys none of those any more.
        boolean whole() {
            return change().equals(parts.gained()) || change().equals(parts.lost());
        }
    }

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    DevelopmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(Scope scope) {
        return jdbc.sql(SUM + scope.where())
                .params(scope.parameters())
                .query((row, number) -> new Sum(
                        row.getLong("accounts"),
                        row.getLong("newcomers"),
                        row.getLong("leavers"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("before_revenue"),
                        parts(row),
                        row.getBigDecimal("by_newcomers"),
                        row.getBigDecimal("by_leavers")))
                .single();
    }

    /// @return empty where they are too many accounts
    Optional<KeptFamilies> families(Scope scope, long accounts) {
        if (accounts > ACCOUNTS_BY_FAMILY) {
            return Optional.empty();
        }
        List<KeptFamilies> all = jdbc
                .sql("select families from development_row where " + scope.where() + " order by account_id")
                .params(scope.parameters())
                .query(String.class)
                .list()
                .stream()
                .map(families -> json.readValue(families, KeptFamilies.class))
                .toList();
        return Optional.of(KeptFamilies.together(all));
    }

    /// Those that rose most, or fell most.
    List<Row> largest(Scope scope, boolean rises, int most) {
        String which = rises ? " and change > 0 order by change desc" : " and change < 0 order by change";
        List<Row> rows = new ArrayList<>();
        read(scope, which + ", account_id limit " + most, rises ? "d.change desc" : "d.change", rows::add);
        return rows;
    }

    /// All of them, the largest changes of either kind first.
    void each(Scope scope, Consumer<Row> reader) {
        read(scope, "", "abs(d.change) desc", reader);
    }

    private void read(Scope scope, String which, String order, Consumer<Row> reader) {
        jdbc.sql(ROWS.formatted(scope.where() + which) + " order by " + order + ", a.code")
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
                row.getBigDecimal("revenue"),
                row.getBigDecimal("before_revenue"),
                parts(row));
    }

    private static Parts parts(ResultSet row) throws SQLException {
        return new Parts(
                row.getBigDecimal("volume"),
                row.getBigDecimal("price"),
                row.getBigDecimal("mix"),
                row.getBigDecimal("gained"),
                row.getBigDecimal("lost"),
                row.getBigDecimal("unsplit"));
    }
}
