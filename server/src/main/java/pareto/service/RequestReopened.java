package pareto.service;

import pareto.account.AccountId;

/// A closed request is worked on again. Heard in the transaction in which it happens.
public record RequestReopened(RequestId request, AccountId account) {}
