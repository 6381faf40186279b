package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What some accounts of a group bring together: those under one of them, or those of the group a reader may see.
///
/// @param margin null where no cost is known, or the reader may not know it
/// @param months revenue of 24 calendar months, the last that of the as-of date
record GroupSum(
        long accounts,
        BigDecimal revenue,
        BigDecimal before,
        @Nullable BigDecimal margin,
        @Nullable LocalDate since,
        @Nullable LocalDate latest,
        List<BigDecimal> months) {

    /// Against the year before as a share of it; null when that had no revenue.
    @Nullable
    BigDecimal growth() {
        return before.signum() > 0 ? Shares.of(revenue.subtract(before), before) : null;
    }
}
