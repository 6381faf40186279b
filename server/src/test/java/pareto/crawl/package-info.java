/// Whether anything leaks anywhere.
@NullMarked
package pareto.crawl;

import org.jspecify.annotations.NullMarked;
