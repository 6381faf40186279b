package pareto.service;

import pareto.account.AccountId;

/// What was said to be there is not, and the request is worked on again. Heard in the transaction in which that is
/// said.
public record RequestUndone(RequestId request, AccountId account) {}
