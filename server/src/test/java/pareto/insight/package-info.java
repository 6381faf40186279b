@NullMarked
package pareto.insight;

import org.jspecify.annotations.NullMarked;
