package pareto.assurance.measured;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import pareto.agreement.Metric;

/// A value of a metric that holds for an interval, half-open, as it is known now.
///
/// @param value in the unit of the metric
public record Sample(UUID id, SubjectId subject, Metric metric, Instant from, Instant to, BigDecimal value) {}
