package pareto.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.StageReport;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.table.Mode;
import pareto.analysis.ledger.table.Overlap;
import pareto.shell.Text;

/// What one import adds, from its start to its undoing.
///
/// @param mode how lines already known are treated; null until known or asked
/// @param report what became of the file's records; null until it was read
/// @param overlap how much of it was known already, where a person must say what to do
/// @param committedAt when its lines began to count
/// @param refusal why nothing came of it
record OrderBatch(
        OrderBatchId id,
        UploadId upload,
        String fileName,
        SourceId source,
        String sourceName,
        Mapping mapping,
        @Nullable Mode mode,
        Instant startedAt,
        @Nullable String startedBy,
        @Nullable StageReport report,
        @Nullable Overlap overlap,
        @Nullable Instant committedAt,
        @Nullable Text refusal,
        @Nullable Instant undoneAt) {

    /// Where a batch stands.
    enum State {
        RUNNING,
        ASKING,
        REFUSED,
        COUNTING,
        UNDONE
    }

    State state() {
        if (undoneAt != null) {
            return State.UNDONE;
        }
        if (committedAt != null) {
            return State.COUNTING;
        }
        if (refusal != null) {
            return State.REFUSED;
        }
        return overlap != null && mode == null ? State.ASKING : State.RUNNING;
    }
}
