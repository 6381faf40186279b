package pareto.insight.study;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.analysis.comparison.AgainstOthers;
import pareto.analysis.comparison.Tally;

/// What agents bring, of the accounts the reader may see.
@Repository
@Transactional(readOnly = true)
class AgentRows {

    /// Revenue of the window goes to the agent that brought most of it; growth is that of the accounts whose main agent
    /// of the year before it was, so that no one is chosen by what came of it.
    private static final String AGENTS = """
            with chosen as not materialized (select * from habit_row where %s),
            bringing as (
                select agent, count(*) as accounts, sum(agent_revenue) as revenue, count(*) filter (where before_revenue <= 0) as fresh
                from chosen where agent is not null group by agent
            ),
            brought as (
                select before_agent, sum(before_revenue) as before, count(*) filter (where revenue <= 0) as gone
                from chosen where before_agent is not null and before_revenue > 0 group by before_agent
            )
            select coalesce(b.agent, o.before_agent) as agent, coalesce(b.accounts, 0) as accounts,
                coalesce(b.revenue, 0) as revenue, coalesce(b.fresh, 0) as fresh, coalesce(o.gone, 0) as gone
            from bringing b full join brought o on o.before_agent = b.agent
            order by 3 desc, 1 limit %d
            """;

    /// Tenths of all accounts by revenue of the year before; in each, those of every agent and those without one.
    private static final String TENTHS = """
            with chosen as (
                select before_agent, cast(revenue as float8) as y, cast(before_revenue as float8) as x,
                    ntile(10) over (order by before_revenue, account_id) as tenth
                from habit_row where %s and before_revenue > 0
            )
            select tenth, before_agent, count(*) as accounts, sum(x) as x, sum(y) as y, sum(x * x) as xx, sum(y * y) as yy,
                sum(x * y) as xy
            from chosen group by tenth, before_agent
            """;

    private static final Tally NOBODY = new Tally(0, 0, 0, 0, 0, 0);

    /// One agent.
    ///
    /// @param accounts it brought most to in the window, and `revenue` what came through it
    /// @param fresh how many of them bought nothing the year before
    /// @param gone how many of its accounts of the year before bought nothing more
    /// @param against growth of its accounts of the year before beside those without agent; null where they are few
    record Agent(
            String name,
            long accounts,
            BigDecimal revenue,
            long fresh,
            long gone,
            @Nullable AgainstOthers against) {}

    private record Cell(int tenth, String agent, Tally tally) {}

    private final JdbcClient jdbc;

    AgentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that bring most first.
    List<Agent> agents(Scope scope, int most) {
        Map<String, Map<Integer, Tally>> cells = cells(scope);
        return jdbc.sql(AGENTS.formatted(scope.where(), most))
                .params(scope.parameters())
                .query((row, number) -> new Agent(
                        row.getString("agent"),
                        row.getLong("accounts"),
                        row.getBigDecimal("revenue"),
                        row.getLong("fresh"),
                        row.getLong("gone"),
                        against(cells, row.getString("agent"))))
                .list();
    }

    private Map<String, Map<Integer, Tally>> cells(Scope scope) {
        Map<String, Map<Integer, Tally>> cells = new TreeMap<>();
        jdbc.sql(TENTHS.formatted(scope.where()))
                .params(scope.parameters())
                .query((row, number) -> cell(row))
                .list()
                .forEach(cell -> cells.computeIfAbsent(cell.agent(), any -> new TreeMap<>())
                        .put(cell.tenth(), cell.tally()));
        return cells;
    }

    private static @Nullable AgainstOthers against(Map<String, Map<Integer, Tally>> cells, String agent) {
        Map<Integer, Tally> own = cells.getOrDefault(agent, Map.of());
        Map<Integer, Tally> others = cells.getOrDefault("", Map.of());
        List<AgainstOthers.Class> classes = new ArrayList<>();
        for (int tenth : new TreeSet<>(own.keySet())) {
            classes.add(new AgainstOthers.Class(own.getOrDefault(tenth, NOBODY), others.getOrDefault(tenth, NOBODY)));
        }
        return AgainstOthers.of(classes).orElse(null);
    }

    /// Accounts without agent go by the empty name.
    private static Cell cell(ResultSet row) throws SQLException {
        String agent = row.getString("before_agent");
        return new Cell(
                row.getInt("tenth"),
                agent == null ? "" : agent,
                new Tally(
                        row.getLong("accounts"),
                        row.getDouble("x"),
                        row.getDouble("y"),
                        row.getDouble("xx"),
                        row.getDouble("yy"),
                        row.getDouble("xy")));
    }
}
