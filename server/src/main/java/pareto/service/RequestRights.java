package pareto.service;

import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.shell.Refusal;

/// Who does what about requests: whoever may change something says and takes; steps are the owner's, whoever stands in
/// for them, or a director's.
@Component
public class RequestRights {

    /// For actions of whoever may change something about accounts they see.
    public static final String CHANGES = "hasAuthority('MAY_CHANGE')";

    private final FirstOwners owners;
    private final Actors actors;

    RequestRights(FirstOwners owners, Actors actors) {
        this.owners = owners;
        this.actors = actors;
    }

    boolean mayChange() {
        return actors.current().may(Right.CHANGE);
    }

    boolean maySeeFigures() {
        return actors.current().may(Right.FIGURES);
    }

    public boolean mayStep(Request request) {
        Actor actor = actors.current();
        return actor.may(Right.DECIDE)
                || actor.may(Right.CHANGE)
                        && (actor.id().equals(request.owner())
                                || owners.standIn(request.owner())
                                        .filter(actor.id()::equals)
                                        .isPresent());
    }

    /// @throws Refusal when the actor neither answers for it nor decides
    public void mustStep(Request request) {
        if (!mayStep(request)) {
            throw Refusal.forbidden("service.notYours", request.ownerName());
        }
    }
}
