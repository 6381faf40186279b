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

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    static final Managed NOTHING = new Managed(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

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

    /// The part of the buying accounts that fall; null where none buys.
    @Nullable
    BigDecimal fallingShare() {
        return buying > 0 ? Shares.of(BigDecimal.valueOf(falling), BigDecimal.valueOf(buying)) : null;
    }

    /// Whether this one has at least half and at most twice as many accounts, and a third to three times the revenue.
    boolean comparableTo(Managed other) {
        return 2 * accounts >= other.accounts
                && accounts <= 2 * other.accounts
                && revenue.multiply(THREE).compareTo(other.revenue) >= 0
                && revenue.compareTo(other.revenue.multiply(THREE)) <= 0;
    }
}
