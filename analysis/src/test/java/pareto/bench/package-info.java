/// What `bin/bench` measures: our work beside bare DuckDB's, each in a process of its own.
@NullMarked
package pareto.bench;

import org.jspecify.annotations.NullMarked;
