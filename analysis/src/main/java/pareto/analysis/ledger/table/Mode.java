package pareto.analysis.ledger.table;

/// How a batch treats lines that already stand in the ledger.
public enum Mode {
    /// Its lines take the place of earlier lines of the same source with the same identity.
    REPLACE,
    /// It stands beside the others: its lines replace nothing, and no later batch replaces them.
    ADD
}
