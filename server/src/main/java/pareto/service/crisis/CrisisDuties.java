package pareto.service.crisis;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Duties;
import pareto.people.Duty;
import pareto.shell.Text;

/// Whoever leads a crisis cannot leave before another does, also where the one who asks does not see it.
@Component
class CrisisDuties implements Duties {

    private final CrisisLists lists;
    private final Actors actors;

    CrisisDuties(CrisisLists lists, Actors actors) {
        this.lists = lists;
        this.actors = actors;
    }

    @Override
    public Optional<Duty> of(IdentityId person) {
        int led = actors.system("crisis", () -> lists.ledBy(person));
        return led == 0 ? Optional.empty() : Optional.of(new Duty(Text.of("service.crisis.duty", led), "/crises"));
    }
}
