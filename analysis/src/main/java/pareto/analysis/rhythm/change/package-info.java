/// What an account does differently although it still orders: a range that shrinks, prices that fall, a share that
/// moves to other units of its group; and a shop that falls as a whole.
///
/// Each is judged for the day asked about, by what was known on that day; earlier days are not walked through, so that
/// nothing is remembered of what was told on them. What is expected of a family comes from the account's own past, put
/// beside what all others did meanwhile, without the account and its group; what is expected of the shop, from the
/// shop's own past. Days are counted as days since 1970.
///
/// Everything here is a pure function of its arguments: no clock of the machine, no files, no random numbers.
@NullMarked
package pareto.analysis.rhythm.change;

import org.jspecify.annotations.NullMarked;
