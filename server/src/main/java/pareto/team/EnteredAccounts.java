package pareto.team;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.access.Role;
import pareto.access.SightGrants;
import pareto.account.AccountEntered;

/// Whoever enters an account looks after it when they are an account manager, and sees it in any case.
@Component
class EnteredAccounts {

    private final TeamDirectory teams;
    private final SightGrants grants;
    private final Actors actors;

    EnteredAccounts(TeamDirectory teams, SightGrants grants, Actors actors) {
        this.teams = teams;
        this.grants = grants;
        this.actors = actors;
    }

    @EventListener
    void on(AccountEntered event) {
        Actor actor = actors.current();
        actors.system("team", () -> {
            if (actor.is(Role.MANAGER)) {
                teams.give(List.of(event.account().id()), event.by(), TeamRole.MANAGER);
            } else if (!actor.may(Right.ALL_ACCOUNTS)) {
                grants.grant(event.account().id(), event.by(), "entered");
            }
        });
    }
}
