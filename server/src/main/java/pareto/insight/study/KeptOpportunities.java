package pareto.insight.study;

import java.util.List;
import pareto.analysis.value.Opportunity;

/// What an account could buy, as it stands in its row.
///
/// @param all the largest ones
/// @param alike the largest ones that rest on comparable accounts, of which nothing about sister units can be inferred
record KeptOpportunities(List<Opportunity> all, List<Opportunity> alike) {

    /// As many stand in each list.
    private static final int LARGEST = 8;

    /// @param found the largest first
    static KeptOpportunities of(List<Opportunity> found) {
        return new KeptOpportunities(
                found.stream().limit(LARGEST).toList(),
                found.stream()
                        .filter(one -> one.alike() != null)
                        .map(Opportunity::withoutSisters)
                        .limit(LARGEST)
                        .toList());
    }
}
