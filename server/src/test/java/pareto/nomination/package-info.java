@NullMarked
package pareto.nomination;

import org.jspecify.annotations.NullMarked;
