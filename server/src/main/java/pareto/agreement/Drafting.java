package pareto.agreement;

import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;

/// Whether the actor may draft contracts and record what became of them.
@Component
class Drafting {

    private final Actors actors;

    Drafting(Actors actors) {
        this.actors = actors;
    }

    boolean allowed() {
        return actors.current().may(Right.CHANGE) && figures();
    }

    boolean figures() {
        return actors.current().may(Right.FIGURES);
    }
}
