package pareto.service;

import pareto.account.AccountId;

/// A request waits for its customer. Heard in the transaction in which it happens.
///
/// @param said what the customer has to do
public record RequestWaits(RequestId request, AccountId account, String said) {}
