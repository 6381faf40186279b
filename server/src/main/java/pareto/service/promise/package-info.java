/// What customers were promised about their requests, signed or said, and the stopwatches that measure it.
@NullMarked
package pareto.service.promise;

import org.jspecify.annotations.NullMarked;
