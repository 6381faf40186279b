package pareto.insight;

import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Role;

/// What the current actor may know of the portfolio. The database holds back rows and totals by itself; this says it
/// beforehand, so that pages leave out what would be empty.
@Component
class Rights {

    private final Actors actors;

    Rights(Actors actors) {
        this.actors = actors;
    }

    /// Sees every account.
    boolean wide() {
        return !actors.current().is(Role.MANAGER);
    }

    /// A condition on rankings that lets the database begin with the few accounts someone may see, instead of passing
    /// all others by.
    String narrowing() {
        return wide()
                ? ""
                : " and account_id in (select account_id from sight_grant where identity_id = (select actor()))";
    }

    /// Sees shares, ranks and what all accounts are together.
    boolean totals() {
        return wide();
    }

    /// Changes what holds for everybody.
    boolean decides() {
        return actors.current().is(Role.ADMINISTRATOR, Role.DIRECTOR);
    }
}
