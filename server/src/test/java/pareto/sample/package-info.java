@NullMarked
package pareto.sample;

import org.jspecify.annotations.NullMarked;
