package pareto.agreement;

import java.math.BigDecimal;
import java.util.Optional;

/// What is promised.
public sealed interface Target {

    /// A value of a whole window, in the unit of the metric: at least or at most that.
    record OfWindow(BigDecimal value, Window window) implements Target {}

    /// A limit for every single case, in the unit of the metric.
    record OfEach(BigDecimal limit) implements Target {}

    /// The share of the cases of a window that stay within a limit.
    ///
    /// @param percent above 0, at most 100
    /// @param limit in the unit of the metric
    record OfShare(BigDecimal percent, BigDecimal limit, Window window) implements Target {}

    /// The limit of a single case, in the unit of the metric; empty where a whole window has one value.
    default Optional<BigDecimal> ofOneCase() {
        return switch (this) {
            case OfWindow _ -> Optional.empty();
            case OfEach each -> Optional.of(each.limit);
            case OfShare share -> Optional.of(share.limit);
        };
    }
}
