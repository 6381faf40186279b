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
        GroupTree tree = analysis.per() == Per.GROUP
                ? new KeptTree(jdbc, analysis.id())
                : seen(analysis.asOf(), analysis.id().id());
        return level(tree, account, start);
    }

    /// The same on a day without figures.
    Optional<GroupLevel> bare(LocalDate day, AccountId account, int start) {
        return level(rights.wide() ? new BareTree(jdbc, day) : seen(day, null), account, start);
    }

    private static Optional<GroupLevel> level(GroupTree tree, AccountId account, int start) {
        return tree.node(account)
                .map(node -> new GroupLevel(node, tree.under(account, start, GroupLevel.SHOWN), start));
    }

    private GroupTree seen(LocalDate day, @Nullable UUID analysis) {
        return new SeenTree(jdbc.sql(SeenTree.sql(rights.narrowing("a.id")))
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
