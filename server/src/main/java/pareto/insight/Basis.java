package pareto.insight;

import pareto.orders.OrderHistory.Counting;

/// What figures rest on just now.
///
/// @param key a text that changes with any of it
/// @param ledger the part of it that imports change
record Basis(String key, String ledger, Per per, Counting counting, TierRuleSet rules) {}
