package pareto.account.contact;

import java.util.Set;

/// Somebody is not to be written to any more at these mail addresses, by what they decided or since they
/// were deleted. Heard in the transaction in which the addresses go, so that nobody else keeps them.
public record AddressesForgotten(Set<String> addresses) {}
