package pareto.assurance;

import java.util.List;
import java.util.Map;
import pareto.agreement.Metric;
import pareto.assurance.measured.Sample;
import pareto.assurance.measured.SubjectId;
import pareto.values.Stretch;

/// Samples of a contract, looked up for one subject at a time, since there can be a million of a month.
interface Samples {

    /// Those that touch a time, by their beginning.
    List<Sample> of(SubjectId subject, Metric metric, Stretch time);

    static Samples of(Map<Metric, List<Sample>> known) {
        return (subject, metric, time) -> known.getOrDefault(metric, List.of()).stream()
                .filter(one -> one.subject().equals(subject))
                .filter(one -> Stretches.common(new Stretch(one.from(), one.to()), time)
                        .isPresent())
                .toList();
    }
}
