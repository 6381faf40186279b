package pareto.service.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.people.LocalPeople;
import pareto.shell.Refusal;

/// Requests are sent out by whoever answers for them, whoever stands in, or a director; tasks are worked on
/// by whoever has them, whoever stands in, and by those.
@Component
class DispatchRights {

    /// Playbooks hold for everybody.
    static final String KEEPS = "hasAuthority('MAY_DECIDE')";

    private final Actors actors;
    private final LocalPeople people;
    private final Clock clock;

    DispatchRights(Actors actors, LocalPeople people, Clock clock) {
        this.actors = actors;
        this.people = people;
        this.clock = clock;
    }

    boolean keepsPlaybooks() {
        return actors.current().may(Right.DECIDE);
    }

    boolean maySend(Asked request) {
        Actor actor = actors.current();
        return request.open() && (actor.may(Right.DECIDE) || actor.may(Right.CHANGE) && is(actor, request.owner()));
    }

    /// @throws Refusal when the request is closed, or somebody else answers for it
    void mustSend(Asked request) {
        mustBeOpen(request);
        if (!maySend(request)) {
            throw Refusal.forbidden("service.dispatch.notYours", request.ownerName());
        }
    }

    boolean mayWork(Asked request, Task task) {
        Actor actor = actors.current();
        return request.open() && (actor.may(Right.CHANGE) && is(actor, task.assignee()) || maySend(request));
    }

    /// @throws Refusal when the request is closed, or somebody else has the task
    void mustWork(Asked request, Task task) {
        mustBeOpen(request);
        if (!mayWork(request, task)) {
            throw Refusal.forbidden("service.dispatch.task.notYours", task.assigneeName());
        }
    }

    private static void mustBeOpen(Asked request) {
        if (!request.open()) {
            throw Refusal.conflict("service.dispatch.request.closed");
        }
    }

    private boolean is(Actor actor, IdentityId person) {
        return actor.id().equals(person) || actor.id().equals(people.standingIn(person, LocalDate.now(clock)));
    }
}
