package pareto.analysis.ledger.table;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One batch as the table's snapshots tell it.
///
/// @param source       where the file came from; identities of lines hold inside one source
/// @param contentHash  what the file was, so that the same one adds nothing again
/// @param lines        lines it brought, before later batches replaced any
/// @param addedBy      snapshot that took it in
/// @param addedAt      when that was
/// @param undoneBy     snapshot that undid it, if any
public record BatchInfo(
        BatchId id,
        String source,
        String contentHash,
        Mode mode,
        long lines,
        SnapshotId addedBy,
        Instant addedAt,
        @Nullable SnapshotId undoneBy) {

    public boolean active() {
        return undoneBy == null;
    }

    BatchInfo undone(SnapshotId by) {
        return new BatchInfo(id, source, contentHash, mode, lines, addedBy, addedAt, by);
    }

    boolean replacesIn(String other) {
        return active() && mode == Mode.REPLACE && source.equals(other);
    }
}
