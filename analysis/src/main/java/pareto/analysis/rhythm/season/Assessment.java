package pareto.analysis.rhythm.season;

import pareto.values.Period;

/// How surprising the orders of one complete window were, whether few or many.
///
/// @param chance probability of so many orders or fewer
/// @param chanceBelow probability of fewer
public record Assessment(String account, Period window, double chance, double chanceBelow) {}
