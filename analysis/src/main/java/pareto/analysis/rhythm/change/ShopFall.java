package pareto.analysis.rhythm.change;

import pareto.analysis.rhythm.season.Expectation;
import pareto.values.Period;

/// The whole shop orders less than its season and trend say: one statement, whoever orders less. How often shops fall
/// cannot be learned from one shop, so that no probability of a false alarm is given.
///
/// @param window thirteen weeks
/// @param expected order days of all accounts; the range holds in eight of ten cases
/// @param actual order days that came
/// @param chance 偶然概率 of so few in any such window of a year, by how far earlier ones were from what was expected
/// @param accounts that ordered in the year before, and `fewer` how many of them order less than a year ago
/// @param revenue net revenue that would be missing in twelve months if it stays so
public record ShopFall(
        Period window, Expectation expected, int actual, double chance, int accounts, int fewer, double revenue) {}
