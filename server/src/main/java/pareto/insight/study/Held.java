package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.analysis.expectation.Band;
import pareto.analysis.value.Estimate;

/// What came of what was expected, of some accounts in one period.
///
/// @param accounts of which something was expected, and `actual` what these brought
/// @param fresh accounts of which nothing could be expected, and `freshActual` what these brought
/// @param changed how many rest on figures that the ledger has otherwise by now
/// @param afterwards how many expectations were worked out afterwards
/// @param fixedAt when the latest was written down, with data up to `fixedAsOf`; null without any
record Held(
        long accounts,
        Band band,
        BigDecimal actual,
        long fresh,
        BigDecimal freshActual,
        long changed,
        long afterwards,
        @Nullable Instant fixedAt,
        @Nullable LocalDate fixedAsOf) {

    BigDecimal expected() {
        return amount(band.mean());
    }

    BigDecimal low() {
        return amount(range().low());
    }

    BigDecimal high() {
        return amount(range().high());
    }

    BigDecimal difference() {
        return actual.subtract(expected());
    }

    /// -1 below the range, 1 above it, 0 inside.
    int side() {
        return band.side(actual.doubleValue());
    }

    private Estimate range() {
        return band.range();
    }

    private static BigDecimal amount(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }
}
