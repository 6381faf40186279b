package pareto.account;

import java.util.List;

/// Choosing what an account belongs to.
record ParentPage(AccountFrame frame, String typed, List<Account> found) {}
