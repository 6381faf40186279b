package pareto.service.assessment;

import java.util.UUID;

/// Time of a promise broken in a month that somebody used up.
///
/// @param promise id of its stopwatch
/// @param place within the promise
/// @param leftOut whether the share of the department was disputed with success
record BreachFact(UUID promise, int place, UUID request, UUID account, Part part, boolean leftOut) {}
