package pareto.insight.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// By what value is reckoned.
///
/// @param yearly rate that later orders are discounted by, as a share
/// @param referralWeight which part of the revenue of referred accounts counts as social value, as a share
/// @param importanceWorth what public importance of 100 is worth in a year; null while that is not counted
record ValueFormula(
        BigDecimal yearly,
        BigDecimal referralWeight,
        @Nullable BigDecimal importanceWorth) {

    static final ValueFormula DELIVERED = new ValueFormula(new BigDecimal("0.1"), BigDecimal.ONE, null);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// What referrals bring, weighted.
    BigDecimal ofReferrals(BigDecimal revenue) {
        return revenue.multiply(referralWeight);
    }

    /// What public importance is worth; null while that is not counted.
    @Nullable
    BigDecimal ofImportance(BigDecimal score) {
        return importanceWorth == null ? null : importanceWorth.multiply(score).divide(WHOLE);
    }

    /// Percent, as a person enters it.
    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
