package pareto.account;

import java.util.List;

/// The first page of an account.
///
/// @param members the accounts directly under it, at most fifty
record AccountPage(AccountFrame frame, List<Account> members, boolean mayChange) {}
