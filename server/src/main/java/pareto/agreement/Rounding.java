package pareto.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How what is owed is rounded: once for each miss, and caps down.
///
/// @param decimals 0 to 4
public record Rounding(int decimals, RoundingMode mode) {

    /// To the cent, half up.
    public static final Rounding USUAL = new Rounding(2, RoundingMode.HALF_UP);

    public Rounding {
        if (decimals < 0 || decimals > 4 || mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("Amounts cannot be rounded to " + decimals + " decimals, " + mode + ".");
        }
    }

    /// A cap is never exceeded.
    BigDecimal cap(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.DOWN);
    }

    BigDecimal of(BigDecimal amount) {
        return amount.setScale(decimals, mode);
    }
}
