@NullMarked
package pareto.analysis.portfolio;

import org.jspecify.annotations.NullMarked;
