package pareto.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One figure as a part of another.
final class Shares {

    private Shares() {}

    /// Rounded once, to twelve decimals.
    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 12, RoundingMode.HALF_UP);
    }
}
