/// What is written down about an account.
@NullMarked
package pareto.account.profile;

import org.jspecify.annotations.NullMarked;
