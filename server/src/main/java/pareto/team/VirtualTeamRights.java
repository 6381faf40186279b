package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.AccountId;
import pareto.shell.Refusal;

/// Who may call teams together and change them: directors always, managers for the accounts they look after, and
/// whoever leads a team while it lasts.
@Component
class VirtualTeamRights {

    private final Actors actors;
    private final Teams teams;
    private final Clock clock;

    VirtualTeamRights(Actors actors, Teams teams, Clock clock) {
        this.actors = actors;
        this.teams = teams;
        this.clock = clock;
    }

    /// @throws Refusal when the actor may not open these accounts to others
    void mustCall(List<AccountId> accounts) {
        Actor actor = actors.current();
        Map<AccountId, Teams.Manager> managers = teams.managers(accounts);
        boolean manages = accounts.stream().allMatch(account -> {
            Teams.Manager manager = managers.get(account);
            return manager != null && manager.id().equals(actor.id());
        });
        if (!actor.may(Right.DECIDE) && !manages) {
            throw Refusal.forbidden("team.virtual.notYours");
        }
    }

    boolean mayChange(VirtualTeam team) {
        Actor actor = actors.current();
        return team.lastsOn(LocalDate.now(clock))
                && actor.may(Right.CHANGE)
                && (actor.may(Right.DECIDE) || team.leader().equals(actor.id()));
    }

    /// @throws Refusal when the actor may not
    void mustChange(VirtualTeam team) {
        if (!team.lastsOn(LocalDate.now(clock))) {
            throw Refusal.conflict("team.virtual.over");
        }
        if (!mayChange(team)) {
            throw Refusal.forbidden("team.virtual.notLed");
        }
    }
}
