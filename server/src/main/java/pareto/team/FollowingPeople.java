package pareto.team;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pareto.people.PostChanged;

/// Sight follows superiors and stand-ins in the transaction that changes them.
@Component
class FollowingPeople {

    private final Touched touched;
    private final Sight sight;

    FollowingPeople(Touched touched, Sight sight) {
        this.touched = touched;
        this.sight = sight;
    }

    @EventListener
    void on(PostChanged event) {
        sight.settle(touched.by(event.who()));
    }
}
