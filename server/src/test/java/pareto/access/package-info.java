@NullMarked
package pareto.access;

import org.jspecify.annotations.NullMarked;
