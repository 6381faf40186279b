package pareto.analysis.portfolio;

import java.math.BigDecimal;

/// Where an amount stands in a ranking.
///
/// @param rank how many accounts bring as much or more; of a ranked account its rank
/// @param revenue the amount, positive
/// @param cumulative what these accounts bring together
public record Place(long rank, BigDecimal revenue, BigDecimal cumulative) {

    /// Σ over all ranked accounts of the larger of this amount and theirs.
    BigDecimal largerOfEach(long accounts) {
        return cumulative.add(revenue.multiply(BigDecimal.valueOf(accounts - rank)));
    }
}
