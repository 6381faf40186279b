package pareto.analysis.ledger.table;

/// What a wish to change the ledger led to.
public sealed interface Commit {
    /// The batch the answer is about.
    BatchId batch();

    /// The batch stands in the ledger.
    ///
    /// @param lines     lines it brought
    /// @param replaced  lines of earlier batches whose place they took
    record Added(BatchId batch, SnapshotId snapshot, long lines, long replaced) implements Commit {}

    /// Nothing was added: this batch, active already, holds the same content.
    record AlreadyThere(BatchId batch) implements Commit {}

    /// The batch no longer counts.
    ///
    /// @param removed   lines that left the ledger with it
    /// @param restored  lines of earlier batches that count again
    record Undone(BatchId batch, SnapshotId snapshot, long removed, long restored) implements Commit {}

    /// Nothing was done: the batch had been undone before.
    record AlreadyUndone(BatchId batch) implements Commit {}
}
