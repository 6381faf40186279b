package pareto.insight;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Text;
import pareto.shell.job.JobId;
import pareto.shell.job.Jobs;

/// Keeps the rules that are tried, and has them tried.
@Component
@Transactional
class BeginningTrials implements TierTrials {

    /// @param rules id of the rules that are tried
    record Begun(UUID rules, JobId job) {}

    private final TierRuleSets rules;
    private final Jobs jobs;

    BeginningTrials(TierRuleSets rules, Jobs jobs) {
        this.rules = rules;
        this.jobs = jobs;
    }

    @Override
    public JobId begin(BigDecimal platinum, BigDecimal core, BigDecimal priority, boolean byMargin) {
        return begin(TierForm.read(Map.of(
                        "platinum", platinum.toPlainString(),
                        "core", core.toPlainString(),
                        "priority", priority.toPlainString(),
                        "measure", byMargin ? "margin" : "revenue")))
                .job();
    }

    Begun begin(TierRuleSet wanted) {
        UUID id = rules.put(wanted, false);
        rules.tidy();
        return new Begun(id, jobs.start(TryingTierRules.KIND, id.toString(), Text.of("insight.dryRun.job")));
    }
}
