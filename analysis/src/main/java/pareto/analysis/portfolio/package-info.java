/// Who the key accounts are: lines of a window become a ranking, its concentration, classes, scores and tiers.
@NullMarked
package pareto.analysis.portfolio;

import org.jspecify.annotations.NullMarked;
