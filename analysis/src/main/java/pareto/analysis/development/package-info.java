/// Development (发展): why an account brings more or less than the year before, in parts that add up exactly.
///
/// A *change* is net revenue of a window less that of the same window one year before. It is volume, price, mix, new
/// families, lost families, and what cannot be split. Pure functions in exact decimals.
@NullMarked
package pareto.analysis.development;

import org.jspecify.annotations.NullMarked;
