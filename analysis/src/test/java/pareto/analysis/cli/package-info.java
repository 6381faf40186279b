@NullMarked
package pareto.analysis.cli;

import org.jspecify.annotations.NullMarked;
