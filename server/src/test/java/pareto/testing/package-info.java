/// What tests of all modules share.
@NullMarked
package pareto.testing;

import org.jspecify.annotations.NullMarked;
