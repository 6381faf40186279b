package pareto.service.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Time of a promise that somebody used up.
///
/// @param task id of the task they had; null where they answered for the request while nothing was waited for
/// @param seconds that counted against the promise
record Part(@Nullable UUID task, Who who, long seconds) {}
