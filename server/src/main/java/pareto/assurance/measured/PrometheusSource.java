package pareto.assurance.measured;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.agreement.ContractId;
import pareto.agreement.Metric;
import pareto.shell.Text;

/// A Prometheus that is asked about what is measured under a contract.
///
/// @param query in PromQL, whose values are in the unit of the metric; of availability, 0 is down
/// @param label of each series, whose value names the subject
/// @param step seconds between values, each of which holds until the next
/// @param taken all before this moment was taken
/// @param asked the last time; null while it never was
/// @param trouble why it could not be asked the last time; null where it could
/// @param unmatched values of the label that name no subject; empty for none
record PrometheusSource(
        UUID id,
        ContractId contract,
        String address,
        String query,
        String label,
        Metric metric,
        int step,
        Instant taken,
        boolean active,
        @Nullable Instant asked,
        @Nullable Text trouble,
        String unmatched) {

    /// Where a value may stand at or after a moment: values stand at multiples of the step since 1970, so that asking
    /// anew never finds others.
    static Instant aligned(Instant at, int step) {
        long seconds = at.getEpochSecond() + (at.getNano() > 0 ? 1 : 0);
        return Instant.ofEpochSecond(Math.ceilDiv(seconds, step) * step);
    }
}
