package pareto.service;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestHandOvers.Offer;
import pareto.service.RequestOwners.How;
import pareto.shell.Refusal;
import pareto.shell.notice.Notices;

/// A hand-over is an offer: whoever answers goes on doing so until the other has accepted. Each action locks the
/// request first.
@Component
@Transactional
class PassingRequestsOn {

    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestSteps steps;
    private final RequestHandOvers handOvers;
    private final RequestRights rights;
    private final Answerable answerable;
    private final Actors actors;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    PassingRequestsOn(
            RequestRows rows,
            RequestOwners owners,
            RequestSteps steps,
            RequestHandOvers handOvers,
            RequestRights rights,
            Answerable answerable,
            Actors actors,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.steps = steps;
        this.handOvers = handOvers;
        this.rights = rights;
        this.answerable = answerable;
        this.actors = actors;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param note why, and what is open
    /// @throws Refusal when it is closed, offered already, or the other cannot answer for it
    void offer(RequestId id, IdentityId to, String note) {
        Request request = open(id);
        rights.mustStep(request);
        if (handOvers.open(id).isPresent()) {
            throw Refusal.conflict("service.handOver.open");
        }
        if (to.equals(request.owner()) || !answerable.can(to, request)) {
            throw Refusal.badInput("service.handOver.cannot");
        }
        handOvers.offer(request, to, note);
        notices.news("offered " + id.id() + " " + clock.instant());
        record(request, "service.did.offered", to.toString());
    }

    /// Whoever accepts a request that nobody has taken yet has taken it.
    void accept(RequestId id) {
        Request request = open(id);
        Offer offer = offered(id);
        IdentityId actor = actors.current().id();
        if (!offer.to().equals(actor)) {
            throw Refusal.forbidden("service.handOver.notYours", offer.toName());
        }
        if (!answerable.can(actor, request.account().id())) {
            throw Refusal.forbidden("service.take.cannot");
        }
        handOvers.end(id, Answer.ACCEPTED);
        owners.next(request, actor, How.HANDED_OVER);
        if (request.state() == RequestState.RAISED) {
            steps.take(request, Step.TAKEN, "");
        }
        record(request, "service.did.accepted", offer.from().toString());
    }

    void decline(RequestId id, String said) {
        Request request = open(id);
        Offer offer = offered(id);
        if (!offer.to().equals(actors.current().id())) {
            throw Refusal.forbidden("service.handOver.notYours", offer.toName());
        }
        handOvers.end(id, Answer.DECLINED, said);
        record(request, "service.did.declined", offer.from().toString());
    }

    void withdraw(RequestId id) {
        Request request = open(id);
        Offer offer = offered(id);
        if (!offer.from().equals(actors.current().id()) && !rights.mayStep(request)) {
            throw Refusal.forbidden("service.handOver.notYours", offer.fromName());
        }
        handOvers.end(id, Answer.WITHDRAWN);
        record(request, "service.did.withdrawn", offer.to().toString());
    }

    private Request open(RequestId id) {
        Request request = rows.alone(id);
        if (!request.state().open()) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        return request;
    }

    private Offer offered(RequestId id) {
        return handOvers.open(id).orElseThrow(() -> Refusal.conflict("service.handOver.gone"));
    }

    private void record(Request request, String what, String detail) {
        audit.record(what, request.id().id().toString(), detail);
    }
}
