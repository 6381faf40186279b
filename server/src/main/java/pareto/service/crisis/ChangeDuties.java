package pareto.service.crisis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Duties;
import pareto.people.Duty;
import pareto.shell.Text;

/// Whoever is to change something after a crisis cannot leave before it is changed or another is to, also
/// where the one who asks does not see it.
@Component
class ChangeDuties implements Duties {

    private final CrisisLists lists;
    private final Actors actors;

    ChangeDuties(CrisisLists lists, Actors actors) {
        this.lists = lists;
        this.actors = actors;
    }

    @Override
    public Optional<Duty> of(IdentityId person) {
        List<UUID> all = actors.system("crisis", () -> lists.changedBy(person));
        return all.stream()
                .findFirst()
                .map(crisis ->
                        new Duty(Text.of("service.crisis.change.duty", all.size()), "/crises/" + crisis + "#review"));
    }
}
