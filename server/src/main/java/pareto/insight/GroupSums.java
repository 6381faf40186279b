package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;

/// Adds up what accounts bring that stand under one, as far as the actor may see them and all between. Orders and order
/// days are not among it: one may be counted at two accounts.
@Repository
@Transactional(readOnly = true)
class GroupSums {

    private static final String WITH_BELOW = """
            with recursive below (id) as (
                select id from account where id = :account
                union all
                select p.account_id from below join fact_group_parent p on p.parent_id = below.id
                where p.from_day <= :day and p.to_day > :day
            ), found as materialized (
                select r.* from below join ranking_row r on r.analysis_id = :analysis and r.account_id = below.id
            )
            """;

    private static final String SUM = WITH_BELOW + """
            select (select count(*) from below) as accounts, coalesce(sum(revenue), 0) as revenue,
                coalesce(sum(before_revenue), 0) as before, sum(margin) as margin, min(since) as since,
                nullif(max(latest), '-infinity') as latest
            from found
            """;

    private static final String MONTHS = WITH_BELOW + """
            select sum(m.revenue) from found cross join lateral unnest(months) with ordinality as m (revenue, place)
            group by m.place order by m.place
            """;

    private final JdbcClient jdbc;
    private final Rights rights;

    GroupSums(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /// @param units an analysis per account; the tree is that of its as-of day
    /// @return empty where none of them has lines that count
    Optional<GroupSum> of(Analysis units, AccountId account) {
        List<BigDecimal> months =
                asked(MONTHS, units, account).query(BigDecimal.class).list();
        return months.isEmpty()
                ? Optional.empty()
                : asked(SUM, units, account)
                        .query((row, number) -> sum(row, months))
                        .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Analysis units, AccountId account) {
        return jdbc.sql(sql)
                .param("account", account.id())
                .param("day", units.asOf())
                .param("analysis", units.id().id());
    }

    private GroupSum sum(ResultSet row, List<BigDecimal> months) throws SQLException {
        return new GroupSum(
                row.getLong("accounts"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("before"),
                rights.margin() ? row.getBigDecimal("margin") : null,
                row.getObject("since", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                months);
    }
}
