package pareto.service;

import java.util.UUID;
import pareto.account.AccountId;

/// A message of ours that the customer sees was written, by a person or by itself; not of one that only notes what they
/// were told by other means. Heard in the transaction in which it is, before its files are there.
public record CustomerTold(RequestId request, AccountId account, UUID message) {}
