package pareto.analysis.expectation;

/// What one account is expected to bring in a period.
///
/// @param mean net revenue
/// @param own standard deviation of what this account does by itself
/// @param shared standard deviation of what all accounts do together, as this account feels it
/// @param before net revenue of the four quarters before the period, which it rests on
/// @param ownSeason whether its own season counts, not only that of the rest of the shop
public record Expected(double mean, double own, double shared, double before, boolean ownSeason) {}
