package pareto.service;

import pareto.account.AccountId;

/// What a request asked for is there. Heard in the transaction in which that is said.
public record RequestDone(RequestId request, AccountId account) {}
