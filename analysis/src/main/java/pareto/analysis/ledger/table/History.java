package pareto.analysis.ledger.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/// What the snapshots up to one of them say happened: batches taken in, batches undone.
///
/// A snapshot tells only its own event. Writing down all that is active each time would make the metadata grow with the
/// square of the batches.
record History(Map<BatchId, BatchInfo> byId, Set<String> attempts) {
    static final String APPENDED = "pareto.appended";
    static final String UNDONE = "pareto.undone";
    static final String SOURCE = "pareto.source";
    static final String CONTENT = "pareto.content";
    static final String MODE = "pareto.mode";
    static final String LINES = "pareto.lines";
    static final String ATTEMPT = "pareto.attempt";

    static History upTo(@Nullable Snapshot last, Table table) {
        var byId = new LinkedHashMap<BatchId, BatchInfo>();
        var attempts = new HashSet<String>();
        if (last != null) {
            var snapshots = new ArrayList<Snapshot>();
            SnapshotUtil.ancestorsOf(last.snapshotId(), table::snapshot).forEach(snapshots::add);
            Collections.reverse(snapshots);
            snapshots.forEach(snapshot -> read(snapshot, byId, attempts));
        }
        return new History(byId, attempts);
    }

    private static void read(Snapshot snapshot, Map<BatchId, BatchInfo> byId, Set<String> attempts) {
        var event = snapshot.summary();
        var id = new SnapshotId(snapshot.snapshotId());
        attempts.add(text(event, ATTEMPT));
        if (event.containsKey(APPENDED)) {
            var batch = appended(event, id, Instant.ofEpochMilli(snapshot.timestampMillis()));
            byId.put(batch.id(), batch);
        } else if (event.containsKey(UNDONE)) {
            byId.computeIfPresent(BatchId.of(text(event, UNDONE)), (key, batch) -> batch.undone(id));
        }
    }

    private static BatchInfo appended(Map<String, String> event, SnapshotId snapshot, Instant at) {
        return new BatchInfo(
                BatchId.of(text(event, APPENDED)),
                text(event, SOURCE),
                text(event, CONTENT),
                Mode.valueOf(text(event, MODE)),
                Long.parseLong(text(event, LINES)),
                snapshot,
                at,
                null);
    }

    private static String text(Map<String, String> event, String key) {
        return Objects.requireNonNull(event.get(key), key);
    }

    List<BatchInfo> batches() {
        return List.copyOf(byId.values());
    }

    Optional<BatchInfo> batch(BatchId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<BatchInfo> activeWith(String contentHash) {
        return byId.values().stream()
                .filter(batch -> batch.active() && batch.contentHash().equals(contentHash))
                .findFirst();
    }

    Set<BatchId> active() {
        return byId.values().stream()
                .filter(BatchInfo::active)
                .map(BatchInfo::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Batches whose lines can take each other's place in a source, the latest last.
    List<BatchInfo> replacing(String source) {
        return byId.values().stream().filter(batch -> batch.replacesIn(source)).toList();
    }
}
