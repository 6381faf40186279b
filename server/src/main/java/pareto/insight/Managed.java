package pareto.insight;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The accounts of one manager in one analysis, as far as the reader may see them.
///
/// @param accounts how many there are
/// @param buying those with lines that count
/// @param before revenue of the year before
/// @param largest revenue of the one that brings most
/// @param falling those that lost a fifth or more against the year before
record Managed(long accounts, long buying, BigDecimal revenue, BigDecimal before, BigDecimal largest, long falling) {

    /// Against the year before; null when that had no revenue.
    @Nullable
    BigDecimal growth() {
        return before.signum() > 0 ? Shares.of(revenue.subtract(before), before) : null;
    }

    /// How much hangs on the largest; null without revenue.
    @Nullable
    BigDecimal largestShare() {
        return revenue.signum() > 0 ? Shares.of(largest, revenue) : null;
    }
}
