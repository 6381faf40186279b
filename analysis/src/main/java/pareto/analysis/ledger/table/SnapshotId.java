package pareto.analysis.ledger.table;

/// Names one state of the ledger; any figure can be reproduced from it later.
public record SnapshotId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
