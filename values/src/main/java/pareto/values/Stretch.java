package pareto.values;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, half-open: `from` belongs to it, `to` does not.
public record Stretch(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
