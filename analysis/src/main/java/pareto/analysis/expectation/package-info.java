/// What accounts are expected to bring in a quarter or a year, from what was known when it began: their own
/// last year, their season and the shop's, and how the rest of the shop has moved.
///
/// Everything here is a pure function of its arguments. Amounts are doubles, for no expectation is right to
/// the cent.
@NullMarked
package pareto.analysis.expectation;

import org.jspecify.annotations.NullMarked;
