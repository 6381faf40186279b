package pareto.service.dispatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What makes a task of a request unique.
///
/// @param step code of its step
/// @param site id of the site; null for what is done once
record TaskKey(String step, @Nullable UUID site) {}
