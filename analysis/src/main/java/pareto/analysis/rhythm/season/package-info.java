/// Early warning by season and rhythm: what is expected of an account in its current window, and how surprising it
/// is that it did not come.
///
/// A *clock* is an account that always orders in one or two windows of the year; its *season* is one such window of
/// one year. Accounts without a clock are judged by their own interval. Days are counted as days since 1970; *shop
/// time* is calendar time stretched by how busy the rest of the shop is.
///
/// Everything here is a pure function of its arguments: no clock of the machine, no files, no random numbers.
@NullMarked
package pareto.analysis.rhythm.season;

import org.jspecify.annotations.NullMarked;
