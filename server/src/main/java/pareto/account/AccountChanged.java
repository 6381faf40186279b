package pareto.account;

/// Which accounts form a group, or which are left out as related companies, has changed: figures by group and the
/// population of the portfolio are no longer what they were.
public record AccountChanged(AccountId account) {}
