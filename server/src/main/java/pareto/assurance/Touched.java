package pareto.assurance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.assurance.measured.Measured;

/// The time of which something that is known of a contract has changed, half-open.
///
/// @param from null where that reaches back without end, and `to` likewise ahead
record Touched(@Nullable Instant from, @Nullable Instant to) {

    /// As when the contract or a calendar changes.
    static final Touched ALL = new Touched(null, null);

    static Touched by(Measured event) {
        return new Touched(event.from(), event.to());
    }
}
