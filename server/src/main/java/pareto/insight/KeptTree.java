package pareto.insight;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.Account;
import pareto.account.AccountId;

/// The tree as an analysis per group has kept it, for those who see every account.
record KeptTree(JdbcClient jdbc, AnalysisId analysis) implements GroupTree {

    private static final RowMapper<GroupNode> NODE = (row, number) -> new GroupNode(
            new Account(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("code"),
                    row.getString("name")),
            row.getLong("children"),
            row.getLong("accounts"),
            new GroupNode.Sum(
                    row.getBigDecimal("own"), row.getBigDecimal("revenue"), row.getBigDecimal("before_revenue")));

    /// One that stands alone has its figures in the ranking only. None is here that stands above a hidden one.
    @Override
    public Optional<GroupNode> node(AccountId account) {
        return jdbc.sql("""
                select a.id as account_id, a.code, a.name, coalesce(g.children, 0) as children,
                    coalesce(g.accounts, 1) as accounts, coalesce(g.own, r.revenue, 0) as own,
                    coalesce(g.revenue, r.revenue, 0) as revenue,
                    coalesce(g.before_revenue, r.before_revenue, 0) as before_revenue
                from account a
                left join group_row g on g.analysis_id = ? and g.account_id = a.id
                left join ranking_row r on r.analysis_id = ? and r.account_id = a.id
                where a.id = ? and a.id <> all ((select above_hidden())::uuid[])
                """)
                .params(analysis.id(), analysis.id(), account.id())
                .query(NODE)
                .optional();
    }

    @Override
    public List<GroupNode> under(AccountId account, int start, int most) {
        return jdbc.sql("""
                select g.*, a.code, a.name from (
                    select * from group_row where analysis_id = ? and parent_id = ?
                    order by revenue desc, account_id limit ? offset ?
                ) g join account a on a.id = g.account_id order by g.revenue desc, g.account_id
                """)
                .params(analysis.id(), account.id(), most, start)
                .query(NODE)
                .list();
    }
}
