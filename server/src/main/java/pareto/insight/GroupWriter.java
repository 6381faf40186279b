package pareto.insight;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes down what every account of a group brings together with all that stands under it: level by level from the
/// bottom, so that each is added up from the level below it, however deep the tree is.
@Repository
class GroupWriter {

    private static final String NODES = """
            create temporary table group_node on commit drop as
            with recursive down (account_id, parent_id, top_id, depth) as (
                select distinct p.parent_id, cast(null as uuid), p.parent_id, 0
                from fact_group_parent p
                where p.from_day <= :day and p.to_day > :day and not exists (
                    select 1 from fact_group_parent u
                    where u.account_id = p.parent_id and u.from_day <= :day and u.to_day > :day)
                union all
                select p.account_id, p.parent_id, down.top_id, down.depth + 1
                from down join fact_group_parent p on p.parent_id = down.account_id
                where p.from_day <= :day and p.to_day > :day
            )
            select down.*, coalesce(r.revenue, 0) as own, coalesce(r.before_revenue, 0) as own_before
            from down left join ranking_row r on r.analysis_id = :units and r.account_id = down.account_id
            """;

    private static final String SUMS = """
            create temporary table group_sum (depth int not null, like group_row) on commit drop
            """;

    private static final String LEVEL = """
            insert into group_sum
            select :depth, :analysis, n.account_id, n.parent_id, n.top_id, coalesce(c.children, 0),
                1 + coalesce(c.accounts, 0), n.own, n.own + coalesce(c.revenue, 0), n.own_before + coalesce(c.before, 0)
            from group_node n
            left join (
                select parent_id, count(*) as children, sum(accounts) as accounts, sum(revenue) as revenue,
                    sum(before_revenue) as before
                from group_sum where depth = :depth + 1 group by parent_id
            ) c on c.parent_id = n.account_id
            where n.depth = :depth
            """;

    private static final String KEEP = """
            insert into group_row (analysis_id, account_id, parent_id, top_id, children, accounts, own, revenue, before_revenue)
            select analysis_id, account_id, parent_id, top_id, children, accounts, own, revenue, before_revenue
            from group_sum order by parent_id, revenue desc
            """;

    private final JdbcClient jdbc;

    GroupWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Part of the transaction that keeps the analysis.
    ///
    /// @param units the analysis per account as of the same day
    void write(Analysis groups, Analysis units) {
        jdbc.sql(NODES)
                .param("day", groups.asOf())
                .param("units", units.id().id())
                .update();
        jdbc.sql(SUMS).update();
        jdbc.sql("create index on group_node (depth)").update();
        jdbc.sql("create index on group_sum (depth)").update();
        jdbc.sql("analyze group_node").update();
        for (int depth = deepest(); depth >= 0; depth--) {
            jdbc.sql(LEVEL)
                    .param("depth", depth)
                    .param("analysis", groups.id().id())
                    .update();
        }
        jdbc.sql(KEEP).update();
        jdbc.sql("drop table group_node, group_sum").update();
    }

    private int deepest() {
        return jdbc.sql("select coalesce(max(depth), -1) from group_node")
                .query(Integer.class)
                .single();
    }
}
