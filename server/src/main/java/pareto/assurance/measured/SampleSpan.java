package pareto.assurance.measured;

import java.time.Instant;
import pareto.agreement.Metric;

/// A time for which samples of a subject are looked at, half-open.
record SampleSpan(Subject subject, Metric metric, Instant from, Instant to) {}
