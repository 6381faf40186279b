package pareto.service;

import java.util.List;
import java.util.UUID;

/// What waits for whoever acts, about requests, in another package of this module: Today and notices tell of it.
/// Declared as a bean.
public interface WaitingElsewhere {

    /// One thing that waits.
    ///
    /// @param id by which a notice knows whether it was told
    record Thing(UUID id, RequestId request) {}

    /// Message key of what it waits for.
    String key();

    /// The oldest first.
    List<Thing> waiting();
}
