/// What tests of every module share.
@NullMarked
package pareto.testing;

import org.jspecify.annotations.NullMarked;
