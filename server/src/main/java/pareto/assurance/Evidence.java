package pareto.assurance;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import pareto.agreement.SlaTerm;
import pareto.assurance.measured.Outage;
import pareto.assurance.measured.Subject;
import pareto.service.PromisedCase;

/// What is known about a contract.
///
/// @param outages as far as windows reach that are looked at
/// @param cases by promise
record Evidence(List<Subject> subjects, List<Outage> outages, Samples samples, Map<UUID, List<PromisedCase>> cases) {

    /// What is measured about the service of a promise.
    List<Subject> about(SlaTerm term) {
        return subjects.stream()
                .filter(one -> one.service().equals(term.service()))
                .toList();
    }
}
