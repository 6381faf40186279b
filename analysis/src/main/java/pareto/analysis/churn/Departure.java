package pareto.analysis.churn;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An account that left.
///
/// @param since its last order day
/// @param limit the silence in days that it went beyond; 0 where a person said so before that
/// @param revenue net revenue of the twelve months that end with that day
/// @param margin the same of the lines whose cost is known; null when none is
/// @param returned the day it ordered again; null while it has not
/// @param revenueSince net revenue from that day until it left again or to the as-of date; zero while it has not
public record Departure(
        LocalDate since,
        int limit,
        BigDecimal revenue,
        @Nullable BigDecimal margin,
        @Nullable LocalDate returned,
        BigDecimal revenueSince) {}
