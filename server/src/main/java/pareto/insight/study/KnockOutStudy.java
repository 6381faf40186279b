package pareto.insight.study;

import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import pareto.account.Accounts;
import pareto.analysis.portfolio.Portfolio;
import pareto.insight.Study;
import pareto.insight.StudyBasis;

/// Keeps what it takes to say at once how the portfolio would be without an account, a group or an agent.
@Component
class KnockOutStudy implements Study {

    private static final List<String> COLUMNS = List.of("agent", "revenue", "margin");

    private static final String SUM = """
            insert into ranking_sum (analysis_id, net, accounts, total, squares, cumulatives, margin)
            select ?, coalesce(sum(revenue), 0), count(*) filter (where revenue > 0),
                coalesce(sum(revenue) filter (where revenue > 0), 0),
                coalesce(sum(revenue * revenue) filter (where revenue > 0), 0),
                coalesce(sum(cumulative) filter (where revenue > 0), 0), sum(margin)
            from ranking_row where analysis_id = ?
            """;

    /// What an account would bring without the agent is placed among all as they are; of equal ones the ranked first.
    private static final String LEFT = """
            with line as (
                select revenue as amount, null::uuid as account_id, null::text as agent
                from ranking_row where analysis_id = ? and revenue > 0
                union all
                select r.revenue - a.revenue, a.account_id, a.agent
                from agent_row a join ranking_row r on r.analysis_id = a.analysis_id and r.account_id = a.account_id
                where a.analysis_id = ? and r.revenue > a.revenue
            ),
            placed as (
                select account_id, agent, count(*) filter (where account_id is null) over larger as rank,
                    coalesce(sum(amount) filter (where account_id is null) over larger, 0) as cumulative
                from line window larger as (order by amount desc, account_id is not null)
            )
            update agent_row a set left_rank = p.rank, left_cumulative = p.cumulative
            from placed p where a.analysis_id = ? and a.account_id = p.account_id and a.agent = p.agent
            """;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;

    KnockOutStudy(JdbcTemplate jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "knockout";
    }

    @Override
    public void work(StudyBasis basis, Portfolio portfolio) throws SQLException {
        Object id = basis.analysis().id();
        jdbc.update(SUM, id, id);
        try (Copying rows = new Copying(jdbc, accounts, id, "agent_row", COLUMNS)) {
            portfolio
                    .agents(basis.window())
                    .forEach((account, agents) ->
                            agents.forEach(agent -> rows.row(account, agent.agent(), agent.revenue(), agent.margin())));
        }
        jdbc.update(LEFT, id, id, id);
    }
}
