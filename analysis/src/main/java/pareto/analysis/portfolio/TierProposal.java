package pareto.analysis.portfolio;

import java.math.BigDecimal;
import pareto.analysis.portfolio.TierRules.Step;

/// The tier the rules propose for an account, with what it rests on.
///
/// @param step the rule that applies
/// @param reason which side of which line the account stands on
public record TierProposal(Step step, Reason reason) {

    public String tier() {
        return step.tier();
    }

    /// Why, in figures that a page puts into words.
    public sealed interface Reason {

        /// The larger accounts hold less than the line, and so does this one with them.
        record WithinLine(BigDecimal cumulativeShare, BigDecimal line) implements Reason {}

        /// This account crosses the line and belongs above it.
        record CrossesLine(BigDecimal shareBefore, BigDecimal cumulativeShare, BigDecimal line) implements Reason {}

        /// Returns outweigh sales, or nothing was ordered: outside the population.
        record NoPositiveRevenue() implements Reason {}
    }
}
