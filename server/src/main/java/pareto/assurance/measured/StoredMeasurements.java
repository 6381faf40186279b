package pareto.assurance.measured;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;

/// Measurements as they stand in the database.
@Component
@Transactional(readOnly = true)
class StoredMeasurements implements Measurements {

    private final SubjectRows subjects;
    private final OutageRows outages;
    private final SampleRows samples;

    StoredMeasurements(SubjectRows subjects, OutageRows outages, SampleRows samples) {
        this.subjects = subjects;
        this.outages = outages;
        this.samples = samples;
    }

    @Override
    public List<Subject> subjects(ContractId contract) {
        return subjects.of(contract).stream().map(SubjectRows.Called::subject).toList();
    }

    @Override
    public List<Outage> outages(ContractId contract, Instant from, Instant to) {
        return outages.touching(contract, from, to);
    }

    @Override
    public List<Sample> samples(SubjectId subject, Metric metric, Instant from, Instant to) {
        return samples.touching(subject, metric, from, to);
    }
}
