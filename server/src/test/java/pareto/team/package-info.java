@NullMarked
package pareto.team;

import org.jspecify.annotations.NullMarked;
