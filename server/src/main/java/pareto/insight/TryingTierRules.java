package pareto.insight;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pareto.access.Actors;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Ranking;
import pareto.analysis.portfolio.Windows;
import pareto.insight.TierDryRuns.Found;
import pareto.insight.TierDryRuns.Month;
import pareto.shell.Refusal;
import pareto.shell.Text;
import pareto.shell.job.JobHandler;
import pareto.shell.job.JobKind;
import pareto.shell.job.JobResult;
import pareto.shell.job.Progress;
import pareto.values.Period;

/// Tries rules on the past: ranks the portfolio as of the end of each of the last 24 months, from the kept cells, and
/// holds what the new rules say of each account against what those in force say. Its argument is the id of the rules.
@Component
class TryingTierRules implements JobHandler {

    static final JobKind KIND = new JobKind("insight.tier-dry-run");

    private static final int MONTHS = 24;
    private static final String UNIT = "insight.unit.months";

    private final Computing computing;
    private final Bases bases;
    private final TierRuleSets rules;
    private final TierFactsOn facts;
    private final TierDryRuns dryRuns;
    private final Actors actors;
    private final TransactionTemplate transaction;

    TryingTierRules(
            Computing computing,
            Bases bases,
            TierRuleSets rules,
            TierFactsOn facts,
            TierDryRuns dryRuns,
            Actors actors,
            TransactionTemplate transaction) {
        this.computing = computing;
        this.bases = bases;
        this.rules = rules;
        this.facts = facts;
        this.dryRuns = dryRuns;
        this.actors = actors;
        this.transaction = transaction;
    }

    @Override
    public JobKind kind() {
        return KIND;
    }

    @Override
    public JobResult run(String argument, Progress progress) {
        UUID id = UUID.fromString(argument);
        return actors.system(RefreshingFigures.ACTOR, () -> {
            TierRuleSet wanted = rules.find(id)
                    .orElseThrow(() -> Refusal.notFound("insight.dryRun.unknown"))
                    .rules();
            Basis basis = bases.current(Per.ACCOUNT).orElseThrow(() -> Refusal.notFound("insight.none.yet"));
            transaction.executeWithoutResult(
                    status -> dryRuns.begin(id, basis.counting().currency()));
            computing.analyse(basis, portfolio -> tried(id, basis.rules(), wanted, portfolio, progress));
            return new JobResult(Text.of("insight.dryRun.done"), "/portfolio/tiers/dry-runs/" + id);
        });
    }

    private int tried(UUID id, TierRuleSet now, TierRuleSet wanted, Portfolio portfolio, Progress progress)
            throws SQLException {
        Optional<Period> days = portfolio.history();
        List<LocalDate> ends = days.map(TryingTierRules::monthEnds).orElse(List.of());
        int done = 0;
        for (LocalDate end : ends) {
            Ranking ranking = portfolio.rank(new Question(end, Windows.rollingYear(end), wanted.lines()));
            boolean compared = Whole.compared(days.get().from(), Windows.rollingYear(end));
            month(
                    id,
                    ranking,
                    TierRuling.of(ranking, now, compared, facts.classes(now, end)),
                    TierRuling.of(ranking, wanted, compared, facts.classes(wanted, end)));
            progress.report(++done, ends.size(), UNIT);
        }
        return done;
    }

    private void month(UUID id, Ranking ranking, TierRuling now, TierRuling wanted) throws SQLException {
        LocalDate end = ranking.question().asOf();
        Set<String> excepted = facts.excepted(end);
        List<Found> found = new ArrayList<>();
        ranking.forEach(row -> {
            String from = now.of(row).tier();
            String to = wanted.of(row).tier();
            if (!from.equals(to)) {
                found.add(new Found(row.account(), row.now().revenue(), from, to, excepted.contains(row.account())));
            }
        });
        Month month = summed(end, ranking.totals().seen(), found);
        transaction.executeWithoutResult(status -> dryRuns.add(id, month, found));
    }

    private static Month summed(LocalDate end, long accounts, List<Found> found) {
        long higher = 0;
        long held = 0;
        BigDecimal higherRevenue = BigDecimal.ZERO;
        BigDecimal lowerRevenue = BigDecimal.ZERO;
        for (Found one : found) {
            held += one.held() ? 1 : 0;
            if (TierRuleSet.DELIVERED.place(one.to()) < TierRuleSet.DELIVERED.place(one.from())) {
                higher++;
                higherRevenue = higherRevenue.add(one.revenue());
            } else {
                lowerRevenue = lowerRevenue.add(one.revenue());
            }
        }
        return new Month(end, accounts, higher, higherRevenue, found.size() - higher, lowerRevenue, held);
    }

    /// The ends of the last months that the ledger knows, oldest first; the running month ends with its last day so
    /// far.
    private static List<LocalDate> monthEnds(Period days) {
        List<LocalDate> ends = new ArrayList<>();
        YearMonth last = YearMonth.from(days.lastDay());
        for (YearMonth month = last.minusMonths(MONTHS - 1); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            if (!end.isBefore(days.from())) {
                ends.add(end.isAfter(days.lastDay()) ? days.lastDay() : end);
            }
        }
        return ends;
    }
}
