/// Rhythm: whether an account's silence is still its own way of buying, or the end of it.
///
/// A *gap* is the time from one order day of an account to its next, in whole days; a *silence* is a gap that has
/// not ended yet. Accounts are judged by their own gaps as far as these are many and regular, by those of all
/// accounts as far as they are not: how regular an account is, is estimated and never assumed.
///
/// Everything here is a pure function of its arguments and strictly causal: what is said of a day rests on order days
/// up to it. No clock, no files, nothing drawn at random.
@NullMarked
package pareto.analysis.rhythm;

import org.jspecify.annotations.NullMarked;
