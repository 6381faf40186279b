package pareto.people;

import java.util.Optional;
import pareto.access.IdentityId;

/// Lets a module say what somebody still answers for; declared as a bean. Whoever has duties cannot leave before they
/// are handed over, so that nothing is ever without an owner.
public interface Duties {

    /// What this person still answers for, or nothing.
    Optional<Duty> of(IdentityId person);
}
