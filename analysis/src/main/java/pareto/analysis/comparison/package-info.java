/// Growth of some accounts beside that of comparable ones (与可比客户相比), with an interval. Pure functions of sums.
@NullMarked
package pareto.analysis.comparison;

import org.jspecify.annotations.NullMarked;
