package pareto.account;

/// An organisation that buys from us.
///
/// @param code as in the order files
public record Account(AccountId id, String code, String name) {}
