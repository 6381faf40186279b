package pareto.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request in its place among others.
///
/// @param due when the first of its promises to the customer is due; null where none is running
public record Queued(
        Request request, Priority priority, @Nullable Instant due) {}
