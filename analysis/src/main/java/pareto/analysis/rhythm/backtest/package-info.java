/// Back-tests: how well each way of finding lost accounts would have done on a ledger, had it been asked at earlier
/// days.
///
/// Strictly causal: what a method says of a day rests on order days up to it, and a threshold for the time after a
/// cut-off is set on gaps before it. An account is *under watch* with at least four order days, the last of them within
/// 365 days. Within a horizon, an account is *lost* at a cut-off that did not order until the horizon's end. For
/// delays,
/// an account is *lost* whose last order day has no successor and lies at least 180 days before the end of the data; an
/// alarm is *false* where an order follows within 180 days of the gap's start.
@NullMarked
package pareto.analysis.rhythm.backtest;

import org.jspecify.annotations.NullMarked;
