package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Metric;

/// A sample as a source sends it.
///
/// @param external what the source calls it; null where it is known by its beginning
/// @param value in the unit of the metric
record SentSample(
        Subject subject, @Nullable String external, Metric metric, Instant from, Instant to, BigDecimal value) {

    String words() {
        return external == null ? from.toString() : external;
    }
}
