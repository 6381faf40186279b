package pareto.assurance.measured;

import java.time.Instant;
import java.util.List;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;

/// What was measured, as far as the actor sees it and as it is known now. Whatever changes it tells [Measured].
public interface Measurements {

    /// By site and name, also those that are measured no longer.
    List<Subject> subjects(ContractId contract);

    /// Those that touch an interval, half-open, by subject and beginning.
    List<Outage> outages(ContractId contract, Instant from, Instant to);

    /// Those of a subject that touch an interval, half-open, by their beginning.
    List<Sample> samples(SubjectId subject, Metric metric, Instant from, Instant to);
}
