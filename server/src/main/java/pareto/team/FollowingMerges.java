package pareto.team;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pareto.account.FactsMoved;

/// Sight follows teams when the team of one account has become that of another.
@Component
class FollowingMerges {

    private final Sight sight;

    FollowingMerges(Sight sight) {
        this.sight = sight;
    }

    @EventListener
    void on(FactsMoved event) {
        sight.settle(List.of(event.from().id(), event.to().id()));
    }
}
