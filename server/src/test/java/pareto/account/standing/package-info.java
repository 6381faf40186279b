@NullMarked
package pareto.account.standing;

import org.jspecify.annotations.NullMarked;
