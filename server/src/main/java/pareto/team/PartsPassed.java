package pareto.team;

import java.util.UUID;
import pareto.access.IdentityId;

/// What a module passes on when somebody's part in a virtual team goes to another.
public interface PartsPassed {

    /// Called in the transaction of the hand-over, after the heir has a part; also where whoever hands over does not
    /// see what the team was called together for.
    void passed(UUID team, IdentityId from, IdentityId heir);
}
