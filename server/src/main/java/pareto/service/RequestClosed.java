package pareto.service;

import pareto.account.AccountId;

/// A request was closed. Heard in the transaction in which it happens.
public record RequestClosed(RequestId request, AccountId account) {}
