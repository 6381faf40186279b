package pareto.service;

import pareto.account.AccountId;

/// Somebody of ours said something to the customer about a request. Heard in the transaction in which they do.
public record RequestAnswered(RequestId request, AccountId account) {}
