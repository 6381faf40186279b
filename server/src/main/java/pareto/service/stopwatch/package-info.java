/// Records of stopwatches as they are stored, and when they are due.
@NullMarked
package pareto.service.stopwatch;

import org.jspecify.annotations.NullMarked;
