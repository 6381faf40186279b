package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.people.Duties;
import pareto.people.Duty;
import pareto.shell.Text;

/// Whoever is on a team cannot leave before someone else is.
@Component
class TeamDuties implements Duties {

    private final Parts parts;
    private final Clock clock;

    TeamDuties(Parts parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Duty> of(IdentityId person) {
        int accounts = parts.count(person, LocalDate.now(clock));
        return accounts == 0
                ? Optional.empty()
                : Optional.of(new Duty(Text.of("team.duty", accounts), "/hand-overs/new?from=" + person));
    }
}
