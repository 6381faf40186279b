package pareto.orders;

/// The ledger holds other lines than before: a batch was added or undone, or how lines are counted has changed.
public record LedgerChanged(String reason) {}
