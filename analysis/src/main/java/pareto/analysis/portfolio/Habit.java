package pareto.analysis.portfolio;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one account buys.
///
/// @param orderDays days it ever ordered on
/// @param medianGap days between two of them, half of the gaps are shorter; null below two order days
/// @param spread standard deviation of the gaps as a share of their mean; null below three order days
/// @param revenue net revenue of the window
/// @param agentRevenue the part of it that agents brought
/// @param agent the one that brought most in the window; null when none did
/// @param agentBefore the same of the year before
/// @param region where most was bought in the two years; null where the file says nothing
/// @param months net revenue by month of the year, January first, over the whole years
public record Habit(
        long orderDays,
        @Nullable Double medianGap,
        @Nullable Double spread,
        Basket now,
        Basket before,
        BigDecimal revenue,
        BigDecimal revenueBefore,
        BigDecimal agentRevenue,
        @Nullable String agent,
        @Nullable String agentBefore,
        @Nullable String region,
        List<BigDecimal> months) {

    /// What its orders held.
    ///
    /// @param lines of all orders together
    /// @param families of each order counted by itself, together
    public record Basket(long orders, long lines, long families) {}
}
