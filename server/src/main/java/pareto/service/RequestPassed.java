package pareto.service;

import pareto.access.IdentityId;
import pareto.account.AccountId;

/// Somebody else answers for a request from now on. Heard in the transaction in which they begin to.
public record RequestPassed(RequestId request, AccountId account, IdentityId to) {}
