/// What an account does differently although it still orders: a range that shrinks, prices that fall, orders that move
/// to another unit of its group; and a shop that falls as a whole.
///
/// Each is judged once, for one day, by what was known on that day; nothing is walked through week by week. What is
/// expected comes from the account's own past, put beside what all others did meanwhile, without the account and its
/// group. Days are counted as days since 1970, months as the caller numbers them.
///
/// Everything here is a pure function of its arguments: no clock of the machine, no files, no random numbers.
@NullMarked
package pareto.analysis.rhythm.change;

import org.jspecify.annotations.NullMarked;
