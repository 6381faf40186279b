package pareto.analysis.churn;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an account did on one day.
///
/// @param revenue net revenue
/// @param margin of the lines whose cost is known; null when none is
/// @param ordered whether its net quantity is above zero
public record AccountDay(
        LocalDate day, BigDecimal revenue, @Nullable BigDecimal margin, boolean ordered) {}
