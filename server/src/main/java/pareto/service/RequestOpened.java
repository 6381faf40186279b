package pareto.service;

import pareto.account.AccountId;

/// A request came in. Heard in the transaction in which it happens.
public record RequestOpened(RequestId request, AccountId account) {}
