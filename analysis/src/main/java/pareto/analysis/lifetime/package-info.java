/// Repeat buying: how often an account orders, whether it still does, what its orders are worth.
///
/// A *history* is an account's order days seen as x (order days after the first), t_x (first to last order day)
/// and T (first order day to as-of date). Accounts with equal histories are one *cell*: models are fitted on
/// cells, and what a model says of a cell holds for every account in it. Days are counted in whole days; rates
/// are per week of 7 days.
///
/// Everything here is a pure function of its arguments: no clock, no files, randomness only from a stated seed.
@NullMarked
package pareto.analysis.lifetime;

import org.jspecify.annotations.NullMarked;
