package pareto.service;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.service.RequestHandOvers.Answer;
import pareto.service.RequestOwners.How;
import pareto.shell.Refusal;

/// What people do about a request, from taking it to closing it. Each locks it first, so that one comes after the
/// other.
@Component
@Transactional
class WorkingOnRequests {

    private final RequestRows rows;
    private final RequestOwners owners;
    private final RequestSteps steps;
    private final RequestHandOvers handOvers;
    private final RequestRights rights;
    private final Answerable answerable;
    private final List<ClosingRule> rules;
    private final Actors actors;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    WorkingOnRequests(
            RequestRows rows,
            RequestOwners owners,
            RequestSteps steps,
            RequestHandOvers handOvers,
            RequestRights rights,
            Answerable answerable,
            List<ClosingRule> rules,
            Actors actors,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.owners = owners;
        this.steps = steps;
        this.handOvers = handOvers;
        this.rights = rights;
        this.answerable = answerable;
        this.rules = List.copyOf(rules);
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    /// Whoever takes it first answers for it from now on.
    void take(RequestId id) {
        Request request = in(id, RequestState.RAISED);
        IdentityId actor = actors.current().id();
        if (!answerable.can(actor, request.account().id())) {
            throw Refusal.forbidden("service.take.cannot");
        }
        handOvers.end(request.id(), Answer.OVERTAKEN);
        owners.next(request, actor, How.TAKEN);
        step(request, Step.TAKEN, "");
    }

    /// @param said what the customer has to do
    void await(RequestId id, String said) {
        Request request = in(id, RequestState.TAKEN);
        rights.mustStep(request);
        step(request, Step.WAITING, said);
        events.publishEvent(new RequestWaits(id, request.account().id(), said));
    }

    void resume(RequestId id, String said) {
        Request request = in(id, RequestState.WAITING);
        rights.mustStep(request);
        step(request, Step.RESUMED, said);
        events.publishEvent(new RequestGoesOn(id, request.account().id()));
    }

    /// @param said what was done
    void finish(RequestId id, String said) {
        Request request = in(id, RequestState.TAKEN, RequestState.WAITING);
        rights.mustStep(request);
        step(request, Step.DONE, said);
        events.publishEvent(new RequestDone(id, request.account().id()));
    }

    /// @param said how it ended
    void close(RequestId id, String said) {
        Request request = in(id, RequestState.TAKEN, RequestState.WAITING, RequestState.DONE);
        rights.mustStep(request);
        rules.forEach(rule -> rule.mustBeClosable(request));
        handOvers.end(request.id(), Answer.OVERTAKEN);
        if (request.state() != RequestState.DONE) {
            events.publishEvent(new RequestDone(id, request.account().id()));
        }
        step(request, Step.CLOSED, said);
        events.publishEvent(new RequestClosed(id, request.account().id()));
    }

    /// What is closed is reopened by anybody, what is done by whoever answers. Whoever answered last does so again;
    /// one whose work here has ended is relieved by whoever reopens it.
    ///
    /// @param said why
    void reopen(RequestId id, String said) {
        Request request = in(id, RequestState.CLOSED, RequestState.DONE);
        if (request.state() == RequestState.DONE) {
            rights.mustStep(request);
        }
        if (!answerable.can(request.owner(), request)) {
            IdentityId actor = actors.current().id();
            if (!answerable.can(actor, request)) {
                throw Refusal.forbidden("service.take.cannot");
            }
            owners.next(request, actor, How.TAKEN);
        }
        step(request, Step.REOPENED, said);
        events.publishEvent(new RequestUndone(id, request.account().id()));
        if (request.state() == RequestState.CLOSED) {
            events.publishEvent(new RequestReopened(id, request.account().id()));
        }
    }

    /// The customer suffers more or less than was said, which changes how soon it is worked on.
    ///
    /// @param said how that is known
    void damage(RequestId id, Damage damage, String said) {
        Request request = rows.alone(id);
        if (!request.state().open() || request.damage() == damage) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        rows.put(id, damage);
        steps.take(request, Step.DAMAGE, said, damage.code());
        audit.record("service.did.damage", id.id().toString(), request.damage().code() + " → " + damage.code());
    }

    private Request in(RequestId id, RequestState... wanted) {
        Request request = rows.alone(id);
        if (!Set.of(wanted).contains(request.state())) {
            throw Refusal.conflict("service.step.late", request.number());
        }
        return request;
    }

    private void step(Request request, Step step, String said) {
        steps.take(request, step, said);
        audit.record("service.did." + step.code(), request.id().id().toString(), request.number());
    }
}
