package pareto.analysis.rhythm.season;

import java.time.LocalDate;

/// Prices of an account in one quarter, beside those of the quarter before they fell.
///
/// @param from first day of the quarter
/// @param own what it pays for the same products, in whole percent of what it paid then
/// @param beside the same after what others paid more or less meanwhile; below 100 where it pays less beside them than
///   it did. In whole percent, so that it does not tell what a single other account paid
public record PriceQuarter(LocalDate from, int own, int beside) {}
