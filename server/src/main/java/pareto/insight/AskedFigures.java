package pareto.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.insight.RefreshingFigures.Asked;
import pareto.shell.Settings;
import pareto.shell.Text;
import pareto.shell.job.Job;
import pareto.shell.job.JobId;
import pareto.shell.job.Jobs;
import pareto.values.Period;

/// Finds the analysis someone wants, or has it worked out: most are ready before anybody gets impatient.
@Component
class AskedFigures {

    static final String FISCAL_START = "insight.fiscal-start";

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final int LOOKED_AT = 20;

    /// What became of the wish.
    sealed interface Answer {

        record Ready(Analysis analysis) implements Answer {}

        /// It takes longer; there one can watch.
        record Working(JobId job) implements Answer {}

        /// There are no order lines yet.
        record NoData() implements Answer {}
    }

    private final Analyses analyses;
    private final Jobs jobs;
    private final Settings settings;

    AskedFigures(Analyses analyses, Jobs jobs, Settings settings) {
        this.analyses = analyses;
        this.jobs = jobs;
        this.settings = settings;
    }

    /// @param address the page that wants it, to come back to
    Answer find(Wanted wanted, String address) {
        Optional<Analysis> standing = analyses.standing(wanted.per());
        if (standing.isEmpty()) {
            standing = analyses.standing(Per.ACCOUNT); // those of groups may be yet to come
        }
        if (standing.isEmpty()) {
            return new Answer.NoData();
        }
        Analysis latest = standing.get();
        LocalDate asOf = wanted.day("asOf").orElse(latest.asOf());
        Period window = WindowChoice.of(wanted).period(wanted, asOf, fiscalStart());
        Optional<Analysis> ready = ready(latest.basis(), wanted.per(), asOf, window);
        return ready.isPresent() ? new Answer.Ready(ready.get()) : ask(new Asked(wanted.per(), asOf, window, address));
    }

    Month fiscalStart() {
        return settings.find(FISCAL_START).map(Integer::parseInt).map(Month::of).orElse(Month.JANUARY);
    }

    private Optional<Analysis> ready(String basis, Per per, LocalDate asOf, Period window) {
        return analyses.find(basis, per, asOf, window);
    }

    private Answer ask(Asked asked) {
        JobId job = underWay(asked)
                .orElseGet(() -> jobs.start(RefreshingFigures.KIND, asked.argument(), Text.of("insight.job.asked")));
        return endsSoon(job)
                ? analyses.standing(asked.per())
                        .flatMap(latest -> ready(latest.basis(), asked.per(), asked.asOf(), asked.window()))
                        .<Answer>map(Answer.Ready::new)
                        .orElseGet(() -> new Answer.Working(job))
                : new Answer.Working(job);
    }

    /// Whether it ends before anybody gets impatient; waits for it so long.
    boolean endsSoon(JobId job) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            pause();
            if (jobs.find(job).filter(found -> found.ended()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// A page whose parts each ask for the same is answered by one job.
    private Optional<JobId> underWay(Asked asked) {
        return jobs.latest(RefreshingFigures.KIND, LOOKED_AT).stream()
                .filter(job -> !job.ended() && job.argument().equals(asked.argument()))
                .map(Job::id)
                .findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
