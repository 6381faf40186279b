@NullMarked
package pareto.orders;

import org.jspecify.annotations.NullMarked;
