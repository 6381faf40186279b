package pareto.analysis.portfolio;

import java.math.BigDecimal;
import pareto.values.Period;

/// Who bought in twelve months and did so in the next twelve too.
///
/// @param window the first twelve months
/// @param accounts with positive net revenue in them
/// @param kept those of them with positive net revenue in the next twelve
/// @param revenue of all of them in the first twelve months
/// @param revenueOfKept of the kept in the first twelve months
/// @param revenueAfterwards of the kept in the next twelve months
public record Retained(
        Period window,
        long accounts,
        long kept,
        BigDecimal revenue,
        BigDecimal revenueOfKept,
        BigDecimal revenueAfterwards) {}
