/// How much less an account buys when its price rises: only from price changes it has had itself, and silent
/// otherwise.
///
/// A *series* is what one account bought of one product month by month. A *step* is a month from which on
/// the price was another one for the same quantity; a price that only moves with the quantity has none.
/// Everything here is a pure function of its arguments.
@NullMarked
package pareto.analysis.price;

import org.jspecify.annotations.NullMarked;
