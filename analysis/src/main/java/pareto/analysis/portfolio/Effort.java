package pareto.analysis.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What there was to do for an account in one part of a window, and what it brought.
///
/// @param part which one, from 0
/// @param orders those that were begun in it
/// @param lines bought, and `returns` lines given back
/// @param margin of the lines whose cost is known; null where none is
public record Effort(
        int part,
        long orders,
        long lines,
        long returns,
        BigDecimal revenue,
        @Nullable BigDecimal margin) {}
