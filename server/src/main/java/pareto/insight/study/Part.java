package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One figure as a part of another.
final class Part {

    private static final int DECIMALS = 12;

    private Part() {}

    /// Null where the whole is not positive.
    static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? part.divide(whole, DECIMALS, RoundingMode.HALF_UP) : null;
    }

    static @Nullable BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
