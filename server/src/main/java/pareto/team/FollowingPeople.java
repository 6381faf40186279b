package pareto.team;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.people.PostChanged;

/// Sight follows superiors and stand-ins in the transaction that changes them, also at accounts that whoever changes
/// them
/// does not see.
@Component
class FollowingPeople {

    private final Touched touched;
    private final Sight sight;
    private final Actors actors;

    FollowingPeople(Touched touched, Sight sight, Actors actors) {
        this.touched = touched;
        this.sight = sight;
        this.actors = actors;
    }

    @EventListener
    void on(PostChanged event) {
        actors.system("team", () -> sight.settle(touched.by(event.who())));
    }
}
