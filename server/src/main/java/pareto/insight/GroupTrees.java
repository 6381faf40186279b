package pareto.insight;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;

/// The groups of a day, in the form that fits who asks.
@Repository
@Transactional(readOnly = true)
class GroupTrees {

    private static final String BELOW = " " + """
            and a.id in (
                with recursive below (id) as (
                    select cast(:account as uuid)
                    union
                    select p.account_id from below join fact_group_parent p on p.parent_id = below.id
                    where p.from_day <= :day and p.to_day > :day
                )
                select id from below)
            """;

    private final JdbcClient jdbc;
    private final Rights rights;

    GroupTrees(JdbcClient jdbc, Rights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /// Which figures a tree is shown with: those of groups to whoever sees all accounts, else those of accounts.
    Per per() {
        return rights.wide() ? Per.GROUP : Per.ACCOUNT;
    }

    /// An account with those under it on the day an analysis is as of.
    ///
    /// @param analysis of what `per` says
    Optional<GroupLevel> level(Analysis analysis, AccountId account, int start) {
        if (analysis.per() == Per.ACCOUNT) {
            return level(seen(account, analysis.asOf(), analysis.id().id(), rights.narrowing("a.id")), account, start);
        }
        Optional<GroupLevel> kept = level(new KeptTree(jdbc, analysis.id()), account, start);
        return kept.isPresent() ? kept : besideHidden(analysis, account, start);
    }

    /// For those who see every account but a confidential one below this: what they see, added up.
    private Optional<GroupLevel> besideHidden(Analysis ofGroups, AccountId account, int start) {
        return jdbc.sql("""
                select id from standing_analysis
                where per = 'account' and ledger = ? and as_of = ? and from_day = ? and to_day = ?
                order by computed_at desc limit 1
                """)
                .params(
                        ofGroups.ledger(),
                        ofGroups.asOf(),
                        ofGroups.window().from(),
                        ofGroups.window().to())
                .query(UUID.class)
                .optional()
                .flatMap(units -> level(seen(account, ofGroups.asOf(), units, BELOW), account, start));
    }

    /// The same on a day without figures.
    Optional<GroupLevel> bare(LocalDate day, AccountId account, int start) {
        return level(
                rights.wide() ? new BareTree(jdbc, day) : seen(account, day, null, rights.narrowing("a.id")),
                account,
                start);
    }

    private static Optional<GroupLevel> level(GroupTree tree, AccountId account, int start) {
        return tree.node(account)
                .map(node -> new GroupLevel(node, tree.under(account, start, GroupLevel.SHOWN), start));
    }

    private GroupTree seen(AccountId account, LocalDate day, @Nullable UUID analysis, String narrowing) {
        return new SeenTree(jdbc.sql(SeenTree.sql(narrowing))
                .param("account", account.id())
                .param("day", day)
                .param("analysis", analysis)
                .query((row, number) -> seen(row, analysis != null))
                .list());
    }

    private static SeenTree.Seen seen(ResultSet row, boolean figures) throws SQLException {
        BigDecimal revenue = row.getBigDecimal("revenue");
        return new SeenTree.Seen(
                new Account(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")),
                row.getObject("parent_id", UUID.class),
                figures ? new GroupNode.Sum(revenue, revenue, row.getBigDecimal("before_revenue")) : null);
    }
}
