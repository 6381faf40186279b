package pareto.account;

/// Everything known of one account is known of another now: the two were merged, or that was undone. Heard in the
/// transaction that moves it, by those who keep something that follows from it.
public record FactsMoved(AccountId from, AccountId to) {}
