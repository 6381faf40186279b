/// Small immutable values that every other package speaks in: money, percentages, periods, working time.
/// Depends on nothing.
@NullMarked
package pareto.values;

import org.jspecify.annotations.NullMarked;
