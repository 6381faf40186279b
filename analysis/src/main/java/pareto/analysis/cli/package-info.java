/// The shell door: the same figures as the server's, without server or database.
@NullMarked
package pareto.analysis.cli;

import org.jspecify.annotations.NullMarked;
