package pareto.people;

import java.util.Collection;
import java.util.Map;
import pareto.access.IdentityId;

/// Lets a module say how much our people have on hand; declared as a bean. Numbers only, and the same for every reader:
/// they choose whom to ask by them.
public interface Workloads {

    /// By person; whoever has nothing on hand may be missing.
    Map<IdentityId, Workload> of(Collection<IdentityId> people);
}
