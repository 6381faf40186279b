package pareto.service;

import pareto.account.AccountId;

/// A request waits for its customer no longer. Heard in the transaction in which it happens.
public record RequestGoesOn(RequestId request, AccountId account) {}
