package pareto.service;

import java.util.UUID;
import pareto.account.AccountId;

/// A message of ours that the customer sees was written, by a person or by itself. Heard in the transaction in which it
/// is, before its files are there.
public record CustomerTold(RequestId request, AccountId account, UUID message) {}
