package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one account (or group) did in one period, in the reporting currency.
///
/// @param revenue net of returns, or without them where they are ignored
/// @param returns the part of it that are returns and credit notes, zero or negative
/// @param margin revenue less cost of the lines whose cost is known; null when of none
/// @param marginRevenue revenue of the lines whose cost is known: what the margin covers; null when of none
/// @param quantity sum over lines that have one, null when none has; units are not told apart
/// @param firstOrder first order day of the period, null without one
/// @param lastOrder last order day of the period, null without one
public record Figures(
        BigDecimal revenue,
        BigDecimal returns,
        @Nullable BigDecimal margin,
        @Nullable BigDecimal marginRevenue,
        long orders,
        long orderDays,
        long lines,
        @Nullable BigDecimal quantity,
        @Nullable LocalDate firstOrder,
        @Nullable LocalDate lastOrder) {

    /// Share of the revenue whose cost is known, from 0 to 1; null when no cost is known or there is no revenue.
    public @Nullable BigDecimal coveredShare() {
        return marginRevenue == null || revenue.signum() == 0 ? null : Shares.of(marginRevenue, revenue);
    }

    /// Change against an earlier period as a share of it; null when that had no positive revenue.
    public @Nullable BigDecimal growthOver(Figures before) {
        return before.revenue.signum() <= 0 ? null : Shares.of(revenue.subtract(before.revenue), before.revenue);
    }
}
