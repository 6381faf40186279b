package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.analysis.portfolio.TierRules;
import pareto.analysis.portfolio.TierRules.Step;

/// Holds the latest standing analysis against other lines between the tiers, by the same exact products as the ranking
/// itself: who would move, before anything does.
@Repository
@Transactional(readOnly = true)
class TierDryRun {

    private static final String MOVES = """
            with held as (
                select r.account_id, r.revenue, r.tier, case
                    when r.tier_reason = 'none' then r.tier
                    when r.cumulative - r.revenue < :first * :total then :firstTier
                    when r.cumulative - r.revenue < :second * :total then :secondTier
                    when r.cumulative - r.revenue < :third * :total then :thirdTier
                    else :lastTier end as would
                from ranking_row r where r.analysis_id = :analysis
            )
            """;

    /// An account whose proposed tier would be another.
    record Move(Account account, BigDecimal revenue, String from, String to) {}

    /// All that would move from one tier to another.
    record Sum(String from, String to, long accounts, BigDecimal revenue) {}

    private final JdbcClient jdbc;

    TierDryRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The largest that would move.
    List<Move> moves(Analysis analysis, BigDecimal total, TierRules rules, int most) {
        return asked(analysis, total, rules, """
                select h.account_id, a.code, a.name, h.revenue, h.tier, h.would
                from held h join account a on a.id = h.account_id where h.would <> h.tier
                order by h.revenue desc, a.name limit :most
                """)
                .param("most", most)
                .query((row, number) -> new Move(
                        new Account(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        row.getBigDecimal("revenue"),
                        row.getString("tier"),
                        row.getString("would")))
                .list();
    }

    List<Sum> sums(Analysis analysis, BigDecimal total, TierRules rules) {
        return asked(analysis, total, rules, """
                select tier, would, count(*) as accounts, sum(revenue) as revenue
                from held where would <> tier group by tier, would order by sum(revenue) desc
                """)
                .query((row, number) -> new Sum(
                        row.getString("tier"),
                        row.getString("would"),
                        row.getLong("accounts"),
                        row.getBigDecimal("revenue")))
                .list();
    }

    private JdbcClient.StatementSpec asked(Analysis analysis, BigDecimal total, TierRules rules, String what) {
        List<Step> steps = rules.steps();
        return jdbc.sql(MOVES + what)
                .param("analysis", analysis.id().id())
                .param("total", total)
                .param("first", steps.get(0).upTo())
                .param("second", steps.get(1).upTo())
                .param("third", steps.get(2).upTo())
                .param("firstTier", steps.get(0).tier())
                .param("secondTier", steps.get(1).tier())
                .param("thirdTier", steps.get(2).tier())
                .param("lastTier", steps.get(3).tier());
    }
}
