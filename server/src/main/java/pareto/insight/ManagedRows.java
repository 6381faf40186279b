package pareto.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// What the accounts of managers bring in one analysis, as far as the actor may see them.
@Repository
@Transactional(readOnly = true)
class ManagedRows {

    private static final String SUMS = """
            select m.identity_id, s.name, count(*) as accounts, count(r.account_id) as buying,
                coalesce(sum(r.revenue), 0) as revenue, coalesce(sum(r.before_revenue), 0) as before,
                coalesce(max(r.revenue), 0) as largest,
                count(*) filter (where r.growth < :fall and r.growth > '-Infinity') as falling
            from fact_account_manager m join fact_staff s on s.id = m.identity_id
            left join ranking_row r on r.analysis_id = :analysis and r.account_id = m.account_id
            where m.from_day <= :today and m.to_day > :today and m.account_id <> all (cast(:left_out as text[])::uuid[])
            """;

    /// @param name of the manager
    record Portfolio(IdentityId manager, String name, Managed figures) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ManagedRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What one looks after; nothing where that is no account the actor sees.
    Managed of(Analysis analysis, IdentityId manager) {
        return asked(analysis, " and m.identity_id = :manager", List.of())
                .param("manager", manager.id())
                .query(ManagedRows::portfolio)
                .optional()
                .map(Portfolio::figures)
                .orElse(Managed.NOTHING);
    }

    /// Everyone's who looks after any account today, without the accounts left out.
    Map<IdentityId, Portfolio> all(Analysis analysis, List<AccountId> leftOut) {
        Map<IdentityId, Portfolio> all = new LinkedHashMap<>();
        asked(analysis, " and not s.has_left", leftOut)
                .query(ManagedRows::portfolio)
                .list()
                .forEach(one -> all.put(one.manager(), one));
        return all;
    }

    private JdbcClient.StatementSpec asked(Analysis analysis, String which, List<AccountId> leftOut) {
        return jdbc.sql(SUMS + which + " group by m.identity_id, s.name order by s.name, m.identity_id")
                .param("fall", RankingRows.FALL)
                .param("analysis", analysis.id().id())
                .param(
                        "left_out",
                        leftOut.stream().map(account -> account.id().toString()).toArray(String[]::new))
                .param("today", LocalDate.now(clock));
    }

    private static Portfolio portfolio(ResultSet row, int number) throws SQLException {
        return new Portfolio(
                new IdentityId(row.getObject("identity_id", UUID.class)),
                row.getString("name"),
                new Managed(
                        row.getLong("accounts"),
                        row.getLong("buying"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("largest"),
                        row.getLong("falling")));
    }
}
