/// What `bin/bench-pages` measures: the pages of a company with very many accounts.
@NullMarked
package pareto.bench;

import org.jspecify.annotations.NullMarked;
