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

    private static final String BROUGHT =
            "create temporary table agent_brought on commit drop as select analysis_id, account_id, agent, revenue, margin"
                    + " from agent_row with no data";

    /// What an account would bring without the agent is placed among all as they are; of equal ones the ranked first.
    /// The rows of one agent are written beside one another, since they are read together.
    private static final String PLACED = """
            insert into agent_row (analysis_id, account_id, agent, revenue, margin, account_rank, account_revenue,
                account_cumulative, left_rank, left_cumulative)
            with brought as (
                select b.*, r.rank as account_rank, r.revenue as account_revenue, r.cumulative as account_cumulative,
                    r.revenue - b.revenue as amount
                from agent_brought b join ranking_row r on r.analysis_id = b.analysis_id and r.account_id = b.account_id
            ),
            line as (
                select revenue as amount, null::uuid as account_id, null::text as agent
                from ranking_row where analysis_id = ? and revenue > 0
                union all
                select amount, account_id, agent from brought where amount > 0
            ),
            placed as (
                select account_id, agent, count(*) filter (where account_id is null) over larger as rank,
                    coalesce(sum(amount) filter (where account_id is null) over larger, 0) as cumulative
                from line window larger as (order by amount desc, account_id is not null)
            )
            select b.analysis_id, b.account_id, b.agent, b.revenue, b.margin, b.account_rank, b.account_revenue,
                b.account_cumulative, p.rank, p.cumulative
            from brought b left join placed p on p.account_id = b.account_id and p.agent = b.agent
            order by b.agent, b.account_rank
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
        jdbc.execute(BROUGHT);
        try (Copying rows = new Copying(jdbc, accounts, id, "agent_brought", COLUMNS)) {
            portfolio
                    .agents(basis.window())
                    .forEach((account, agents) ->
                            agents.forEach(agent -> rows.row(account, agent.agent(), agent.revenue(), agent.margin())));
        }
        jdbc.execute("analyze agent_brought");
        jdbc.update(PLACED, id);
        jdbc.execute("drop table agent_brought");
    }
}
