package pareto.assurance.measured;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is said of an outage.
///
/// @param to the moment it was back; null while it goes on
/// @param announced when planned maintenance was announced; null unless it was
record OutageFacts(
        Instant from,
        @Nullable Instant to,
        Cause cause,
        @Nullable Instant announced,
        String note) {

    OutageFacts endedAt(Instant end) {
        return new OutageFacts(from, end, cause, announced, note);
    }
}
