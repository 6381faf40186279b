package pareto.assurance;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.agreement.ContractId;

/// Takes up what wants to be worked out: at once after it was noted, and every half minute what time has made certain,
/// or what was left over when the server went down.
@Component
class TakingUp {

    private static final Logger LOG = LoggerFactory.getLogger(TakingUp.class);

    private final WorkingOut working;
    private final Actors actors;

    TakingUp(WorkingOut working, Actors actors) {
        this.working = working;
        this.actors = actors;
    }

    @ApplicationModuleListener
    void on(ToBeWorkedOut event) {
        actors.system(Noting.ACTOR, () -> working.workOut(event.contract()));
    }

    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void takeUp() {
        actors.system(Noting.ACTOR, working::waiting).forEach(this::takeUp);
    }

    /// One that cannot be worked out keeps no other from being.
    private void takeUp(ContractId contract) {
        try {
            actors.system(Noting.ACTOR, () -> working.workOut(contract));
        } catch (RuntimeException e) {
            LOG.error("What contract {} owes could not be worked out", contract.id(), e);
        }
    }
}
