package pareto.account;

import pareto.access.IdentityId;

/// Somebody has entered an account by hand. Published within the transaction, when only system jobs and wide roles see
/// the account, so that whoever gives sight can do so.
public record AccountEntered(AccountId account, IdentityId by) {}
