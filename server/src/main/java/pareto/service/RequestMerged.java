package pareto.service;

import pareto.account.AccountId;

/// A request goes on in another one of the same account. Heard in the transaction in which it happens.
public record RequestMerged(RequestId request, RequestId into, AccountId account) {}
