package pareto.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.Status;

/// What one import brought, for pages of other modules.
///
/// @param standing where it stands
/// @param lines accepted ones; null until the file was read
/// @param rejected lines that could not be used; null until the file was read
public record TakenIn(
        OrderBatchId id,
        String fileName,
        String source,
        Instant at,
        Standing standing,
        @Nullable Long lines,
        @Nullable Long rejected) {

    /// Where an import stands.
    public enum Standing {
        RUNNING,
        ASKING,
        REFUSED,
        COUNTING,
        UNDONE
    }

    static TakenIn of(OrderBatch batch) {
        var report = batch.report();
        return new TakenIn(
                batch.id(),
                batch.fileName(),
                batch.sourceName(),
                batch.committedAt() == null ? batch.startedAt() : batch.committedAt(),
                Standing.valueOf(batch.state().name()),
                report == null ? null : report.lines(Status.ACCEPTED),
                report == null ? null : report.lines(Status.REJECTED));
    }
}
