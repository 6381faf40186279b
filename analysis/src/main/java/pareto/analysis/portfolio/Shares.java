package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One way to divide: twelve decimals, half to even; zero of nothing.
final class Shares {

    static final int DECIMALS = 12;

    private Shares() {}

    static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DECIMALS, RoundingMode.HALF_EVEN);
    }
}
