package pareto.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.account.Account;
import pareto.account.AccountId;

/// The tree of a day without figures, for those who see every account but not what it brings, or before there are any.
record BareTree(JdbcClient jdbc, LocalDate day) implements GroupTree {

    private static final String BELOW = """
            with recursive below (top_id, id, depth) as (
                select id, id, 0 from chosen
                union all
                select below.top_id, p.account_id, below.depth + 1
                from below join fact_group_parent p on p.parent_id = below.id
                where p.from_day <= :day and p.to_day > :day
            )
            select c.id, c.code, c.name, count(*) filter (where b.depth = 1) as children, count(*) as accounts
            from chosen c join below b on b.top_id = c.id group by c.id, c.code, c.name order by c.name, c.code
            """;

    private static final RowMapper<GroupNode> NODE = (row, number) -> new GroupNode(
            new Account(new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")),
            row.getLong("children"),
            row.getLong("accounts"),
            null);

    @Override
    public Optional<GroupNode> node(AccountId account) {
        return jdbc.sql(counted("select id, code, name from account where id = :account"))
                .param("day", day)
                .param("account", account.id())
                .query(NODE)
                .optional();
    }

    @Override
    public List<GroupNode> under(AccountId account, int start, int most) {
        return jdbc.sql(counted("""
                select a.id, a.code, a.name from fact_group_parent p join account a on a.id = p.account_id
                where p.parent_id = :account and p.from_day <= :day and p.to_day > :day
                order by a.name, a.code limit :most offset :start
                """))
                .param("day", day)
                .param("account", account.id())
                .param("most", most)
                .param("start", start)
                .query(NODE)
                .list();
    }

    private static String counted(String chosen) {
        return BELOW.replaceFirst("with recursive", "with recursive chosen as materialized (" + chosen + "),");
    }
}
