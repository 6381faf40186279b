package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountId;
import pareto.shell.Refusal;

/// Who arranges an account's team: directors make managers, the manager makes the rest of the team.
@Component
class TeamRights {

    private final TeamMembers members;
    private final Actors actors;
    private final Clock clock;

    TeamRights(TeamMembers members, Actors actors, Clock clock) {
        this.members = members;
        this.actors = actors;
        this.clock = clock;
    }

    /// The roles the actor may give and take.
    List<TeamRole> roles(List<TeamMember> team) {
        Actor actor = actors.current();
        if (actor.may(Right.DECIDE)) {
            return List.of(TeamRole.values());
        }
        boolean manages = team.stream()
                .anyMatch(member -> member.role() == TeamRole.MANAGER
                        && member.person().equals(actor.id())
                        && !member.from().isAfter(LocalDate.now(clock)));
        return manages
                ? Arrays.stream(TeamRole.values())
                        .filter(role -> role != TeamRole.MANAGER)
                        .toList()
                : List.of();
    }

    /// @throws Refusal when the actor may not give or take this role
    void mustGive(TeamRole role, AccountId account) {
        if (!roles(members.of(account, LocalDate.now(clock))).contains(role)) {
            throw Refusal.forbidden("team.notYours");
        }
    }
}
