package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.account.AccountId;

/// A standing analysis of one account, for tests about what other modules make of it.
public final class MadeUpPerformance {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private final BeanFactory server;

    public MadeUpPerformance(BeanFactory server) {
        this.server = server;
    }

    /// 100 a month for two years, the first order six years ago; the rules propose Core.
    public void even(AccountId account) {
        JdbcClient jdbc = server.getBean(JdbcClient.class);
        server.getBean(Actors.class)
                .system(
                        "test",
                        () -> server.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                            UUID analysis = UUID.randomUUID();
                            analysis(jdbc, analysis);
                            row(jdbc, analysis, account);
                        }));
    }

    private static void analysis(JdbcClient jdbc, UUID analysis) {
        jdbc.sql("""
                insert into standing_analysis
                    (id, basis, ledger, per, asked, as_of, from_day, to_day, currency, computed_at)
                values (?, ?, 'test', 'group', false, ?, ?, ?, 'CNY', now())
                """)
                .params(
                        analysis,
                        analysis.toString(),
                        AS_OF,
                        AS_OF.minusYears(1).plusDays(1),
                        AS_OF.plusDays(1))
                .update();
    }

    private static void row(JdbcClient jdbc, UUID analysis, AccountId account) {
        BigDecimal[] months = Collections.nCopies(24, new BigDecimal("100")).toArray(BigDecimal[]::new);
        jdbc.sql("""
                insert into ranking_row (analysis_id, account_id, rank, revenue, before_revenue, returns, orders,
                    order_days, before_orders, since, latest, growth, margin_rate, share, cumulative,
                    cumulative_share, share_before, abc, tier, tier_candidate, tier_reason, tier_line, months)
                values (?, ?, 1, 1200, 1200, 0, 12, 12, 12, ?, ?, 0, '-Infinity', 1, 1200, 1, 0, 'A', 'CORE', false,
                    'within', 0.8, ?::numeric[])
                """)
                .params(analysis, account.id(), AS_OF.minusYears(6), AS_OF, months)
                .update();
    }
}
