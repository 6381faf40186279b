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
    private final VirtualMembers virtualMembers;
    private final Clock clock;

    TeamDuties(Parts parts, VirtualMembers virtualMembers, Clock clock) {
        this.parts = parts;
        this.virtualMembers = virtualMembers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Duty> of(IdentityId person) {
        LocalDate today = LocalDate.now(clock);
        int accounts = parts.count(person, today);
        int teams = virtualMembers.of(person, today).size();
        if (accounts + teams == 0 && !parts.hidden(person, today)) {
            return Optional.empty();
        }
        return Optional.of(new Duty(what(accounts, teams), "/hand-overs/new?from=" + person));
    }

    private static Text what(int accounts, int teams) {
        if (teams == 0) {
            return accounts == 0 ? Text.of("team.duty.hidden") : Text.of("team.duty", accounts);
        }
        return accounts == 0 ? Text.of("team.duty.virtual", teams) : Text.of("team.duty.both", accounts, teams);
    }
}
