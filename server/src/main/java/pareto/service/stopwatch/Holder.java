package pareto.service.stopwatch;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;

/// In whose hands time is consumed.
///
/// @param department the person works for; null where that does not matter
public record Holder(@Nullable UUID department, IdentityId person) {}
