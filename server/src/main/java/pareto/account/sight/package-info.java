/// Who sees an account and why (查看权限): by role, by grant, and the confidential ones.
/// A *reason* is one sentence that opens the account to somebody or keeps it closed.
@NullMarked
package pareto.account.sight;

import org.jspecify.annotations.NullMarked;
