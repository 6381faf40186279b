/// The same company found twice, merged, and taken apart again.
@NullMarked
package pareto.account.merge;

import org.jspecify.annotations.NullMarked;
