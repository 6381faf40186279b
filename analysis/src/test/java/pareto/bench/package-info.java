/// What `bin/bench` and `bin/bench-lifetime` measure: our work beside bare DuckDB's, each in a process of its own.
@NullMarked
package pareto.bench;

import org.jspecify.annotations.NullMarked;
