package pareto.assurance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import pareto.access.Actors;
import pareto.agreement.ContractChanged;
import pareto.agreement.ContractId;
import pareto.assurance.measured.Measured;
import pareto.calendar.CalendarChanged;
import pareto.service.PromisedCases;
import pareto.service.RequestAnswered;
import pareto.service.RequestDone;
import pareto.service.RequestGoesOn;
import pareto.service.RequestId;
import pareto.service.RequestMerged;
import pareto.service.RequestOpened;
import pareto.service.RequestUndone;

/// Notes which contracts want to be worked out, in the transaction of whatever changes what is known about them: either
/// both are kept or neither is.
@Component
class Noting {

    static final String ACTOR = "assurance";

    private final DueRows due;
    private final PromisedCases cases;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Noting(DueRows due, PromisedCases cases, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.due = due;
        this.cases = cases;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(Measured event) {
        actors.system(ACTOR, () -> note(event.contract(), Touched.by(event)));
    }

    @EventListener
    void on(ContractChanged event) {
        actors.system(ACTOR, () -> note(event.contract(), Touched.ALL));
    }

    /// Other calendars can rest on it, so all that are reckoned by any are looked at anew.
    @EventListener
    void on(CalendarChanged event) {
        actors.system(ACTOR, () -> due.addThoseByCalendars(clock.instant().truncatedTo(ChronoUnit.MINUTES)));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestOpened event) {
        note(event.request());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestAnswered event) {
        note(event.request());
    }

    /// While it waits nothing runs out; from now on it does again.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestGoesOn event) {
        note(event.request());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestDone event) {
        note(event.request());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestUndone event) {
        note(event.request());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RequestMerged event) {
        note(event.request());
    }

    /// Under the contracts whose promises measure it, whoever's they are.
    private void note(RequestId request) {
        actors.system(ACTOR, () -> cases.contractsOf(request).forEach(this::note));
    }

    /// What becomes of requests is worked out anew each time, so nothing that is kept is touched.
    private void note(ContractId contract) {
        tell(contract, due.add(contract, minute()));
    }

    private void note(ContractId contract, Touched touched) {
        tell(contract, due.add(contract, minute(), touched));
    }

    /// The moment is kept to the minute before, so that a transaction notes once.
    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private void tell(ContractId contract, boolean fresh) {
        if (fresh) {
            events.publishEvent(new ToBeWorkedOut(contract));
        }
    }
}
