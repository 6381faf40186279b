package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import java.util.OptionalInt;

/// Prices of an account in one quarter, beside those of the quarter before they fell.
///
/// @param from first day of the quarter
/// @param own what it pays for the same products by the lines of its orders, in whole percent of what it paid then
/// @param beside what it pays after what others paid more or less meanwhile is taken out, in whole percent;
///   below 100 where it pays less beside them than it did. Empty where so few others buy what it buys that a
///   middle of theirs could tell what one of them pays
public record PriceQuarter(LocalDate from, int own, OptionalInt beside) {}
