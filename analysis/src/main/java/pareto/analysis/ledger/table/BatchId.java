package pareto.analysis.ledger.table;

import java.util.UUID;

/// Names one batch: what one import added to the ledger.
public record BatchId(UUID value) {
    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
