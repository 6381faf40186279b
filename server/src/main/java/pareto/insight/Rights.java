package pareto.insight;

import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.access.SightGrants;

/// What the current actor may know of the portfolio. The database holds back rows and totals by itself; this says it
/// beforehand, so that pages leave out what would be empty.
@Component
class Rights {

    private final Actors actors;
    private final SightGrants grants;

    Rights(Actors actors, SightGrants grants) {
        this.actors = actors;
        this.grants = grants;
    }

    /// Sees every account.
    boolean wide() {
        return actors.current().may(Right.ALL_ACCOUNTS);
    }

    /// A condition on rankings that lets the database begin with the few accounts someone may see, instead of passing
    /// all others by.
    String narrowing() {
        return narrowing("account_id");
    }

    /// The same for another column.
    String narrowing(String account) {
        return grants.narrowing(account);
    }

    /// Sees what accounts bring.
    boolean figures() {
        return actors.current().may(Right.FIGURES);
    }

    /// Sees shares, ranks and what all accounts are together.
    boolean totals() {
        return actors.current().may(Right.TOTALS);
    }

    /// Sees margin and cost.
    boolean margin() {
        return actors.current().may(Right.MARGIN);
    }

    /// Takes tables away as files.
    boolean exports() {
        return actors.current().may(Right.EXPORT);
    }

    /// Changes accounts.
    boolean changes() {
        return actors.current().may(Right.CHANGE);
    }

    /// Changes what holds for everybody.
    boolean decides() {
        return actors.current().may(Right.DECIDE);
    }
}
