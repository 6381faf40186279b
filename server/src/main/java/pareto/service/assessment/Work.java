package pareto.service.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A task as far as others waited for it.
///
/// @param from when it could begin
/// @param to when it was over; the moment of the question where it is not
/// @param after ids of those it waited for
/// @param turns who had it, ascending, at least one
record Work(UUID id, Instant from, Instant to, Set<UUID> after, List<Turn> turns) {}
