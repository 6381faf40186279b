package pareto.assurance.measured;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A time in which a subject was not there, as it is known now.
///
/// @param id the same through all its revisions
/// @param from first moment, and `to` the moment it was back; null while it goes on
/// @param announced when planned maintenance was announced; null unless it was
/// @param revision 1 for what came first, one more with each correction
public record Outage(
        UUID id,
        SubjectId subject,
        Instant from,
        @Nullable Instant to,
        Cause cause,
        @Nullable Instant announced,
        String note,
        int revision) {}
