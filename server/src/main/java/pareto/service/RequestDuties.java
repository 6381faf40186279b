package pareto.service;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.people.Duties;
import pareto.people.Duty;
import pareto.shell.Text;

/// Whoever answers for requests cannot leave before others do, also where the one who asks does not see the account.
@Component
class RequestDuties implements Duties {

    private final RequestRows rows;
    private final Actors actors;

    RequestDuties(RequestRows rows, Actors actors) {
        this.rows = rows;
        this.actors = actors;
    }

    @Override
    public Optional<Duty> of(IdentityId person) {
        int open = actors.system("service", () -> rows.openOf(person)).size();
        return open == 0
                ? Optional.empty()
                : Optional.of(new Duty(Text.of("service.duty", open), "/requests?owner=" + person));
    }
}
