package pareto.insight;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pareto.access.Actors;
import pareto.account.AccountChanged;
import pareto.orders.LedgerChanged;
import pareto.shell.Text;
import pareto.shell.job.Job;
import pareto.shell.job.Jobs;

/// Has the figures refreshed when what they rest on has changed. However much changes while one refresh waits its turn,
/// one is enough: it reads the state as it is when it begins.
@Component
class Refreshes {

    private static final int LOOKED_AT = 20;

    private final Jobs jobs;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    Refreshes(Jobs jobs, Actors actors, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.actors = actors;
        this.events = events;
    }

    /// A person entered something that figures rest on.
    record Entered() {}

    @ApplicationModuleListener
    void on(LedgerChanged event) {
        start();
    }

    @ApplicationModuleListener
    void on(AccountChanged event) {
        start();
    }

    @ApplicationModuleListener
    void on(Entered event) {
        start();
    }

    /// After the transaction at hand, so that no refresh that waits already begins and reads before its end.
    void soon() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            events.publishEvent(new Entered());
        } else {
            start();
        }
    }

    private void start() {
        actors.system(RefreshingFigures.ACTOR, () -> {
            if (latest().stream().noneMatch(job -> job.standing() == Job.Standing.WAITING)) {
                jobs.start(RefreshingFigures.KIND, "", Text.of("insight.job.title"));
            }
        });
    }

    /// The latest refreshes that the current actor may see, newest first.
    List<Job> latest() {
        return jobs.latest(RefreshingFigures.KIND, LOOKED_AT).stream()
                .filter(job -> job.argument().isEmpty())
                .toList();
    }
}
