@NullMarked
package pareto.account;

import org.jspecify.annotations.NullMarked;
