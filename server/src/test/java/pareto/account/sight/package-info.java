@NullMarked
package pareto.account.sight;

import org.jspecify.annotations.NullMarked;
