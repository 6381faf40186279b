package pareto.analysis.ledger.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/// One attempt to take the ledger from one state to the next: works out which files come and go, and commits both as
/// one snapshot.
final class Change {
    private final LedgerView base;
    private final Warehouse warehouse;
    private final LineFiles lines;
    private final OverwriteFiles overwrite;
    private final String attempt = UUID.randomUUID().toString();

    Change(LedgerView base, Warehouse warehouse, LineFiles lines) {
        this.base = base;
        this.warehouse = warehouse;
        this.lines = lines;
        this.overwrite = base.table().newOverwrite().set(History.ATTEMPT, attempt);
    }

    /// Adds the batch, whose staged file lies in the archive already.
    Commit append(BatchId batch, String source, String contentHash, Mode mode) throws IOException, SQLException {
        var location = Warehouse.archive(source, batch);
        var figures = lines.figures(warehouse.path(location));
        var replaced = mode == Mode.REPLACE ? takePlace(source, warehouse.path(location), figures) : 0;
        if (figures.lines() > 0) {
            add(location, Warehouse.partition(source, batch), figures);
        }
        overwrite
                .set(History.APPENDED, batch.toString())
                .set(History.SOURCE, source)
                .set(History.CONTENT, contentHash)
                .set(History.MODE, mode.name())
                .set(History.LINES, Long.toString(figures.lines()));
        return new Commit.Added(batch, commit(), figures.lines(), replaced);
    }

    Commit undo(BatchInfo batch) throws IOException, SQLException {
        var standing = standing(batch.source(), Expressions.alwaysTrue());
        var own = standing.get(batch.id());
        if (own != null) {
            overwrite.deleteFile(own);
        }
        var restored = batch.mode() == Mode.REPLACE ? restore(batch, standing) : 0;
        overwrite.set(History.UNDONE, batch.id().toString());
        return new Commit.Undone(batch.id(), commit(), own == null ? 0 : own.recordCount(), restored);
    }

    private long takePlace(String source, Path staged, Figures figures) throws IOException, SQLException {
        var standing = standing(source, figures.sameIdentity());
        var replaceable = base.history().replacing(source).stream()
                .filter(batch -> standing.containsKey(batch.id()))
                .collect(Collectors.toMap(batch -> path(standing, batch), Function.identity()));
        if (replaceable.isEmpty()) {
            return 0;
        }
        var replaced = lines.findReplaced(staged, replaceable.keySet());
        for (var hit : replaced.entrySet()) {
            var batch = known(replaceable, hit.getKey());
            var file = known(standing, batch.id());
            overwrite.deleteFile(file);
            if (hit.getValue() < file.recordCount()) {
                addRewritten(batch, target -> lines.writeWithoutReplaced(hit.getKey(), target));
            }
        }
        return sum(replaced);
    }

    private long restore(BatchInfo undone, Map<BatchId, DataFile> standing) throws IOException, SQLException {
        var others = base.history().replacing(undone.source());
        var place = others.indexOf(undone);
        var earlier = others.subList(0, place).stream()
                .filter(batch -> isIncomplete(batch, standing))
                .collect(Collectors.toMap(this::archive, Function.identity()));
        if (earlier.isEmpty()) {
            return 0;
        }
        var earlierInOrder = others.subList(0, place).stream()
                .map(this::archive)
                .filter(earlier::containsKey)
                .toList();
        var later = others.subList(place + 1, others.size()).stream()
                .map(this::archive)
                .toList();
        var restored = lines.findRestored(archive(undone), earlierInOrder, later);
        for (var hit : restored.entrySet()) {
            restore(known(earlier, hit.getKey()), hit.getValue(), standing);
        }
        return sum(restored);
    }

    private void restore(BatchInfo batch, long count, Map<BatchId, DataFile> standing)
            throws IOException, SQLException {
        var rest = standing.get(batch.id());
        if (rest != null) {
            overwrite.deleteFile(rest);
        }
        if (count + (rest == null ? 0 : rest.recordCount()) == batch.lines()) {
            addArchived(batch);
        } else {
            var paths = Stream.ofNullable(rest)
                    .map(file -> warehouse.path(file.location()))
                    .toList();
            addRewritten(batch, target -> lines.writeWithRestored(paths, archive(batch), target));
        }
    }

    private interface Writing {
        void to(Path target) throws SQLException;
    }

    private void addArchived(BatchInfo batch) throws IOException, SQLException {
        var location = Warehouse.archive(batch);
        add(location, Warehouse.partition(batch.source(), batch.id()), lines.figures(warehouse.path(location)));
    }

    private void addRewritten(BatchInfo batch, Writing writing) throws IOException, SQLException {
        var location = Warehouse.rewritten(batch, attempt);
        warehouse.before("rewrite " + location);
        writing.to(warehouse.unfinished(location));
        warehouse.finish(location);
        add(location, Warehouse.partition(batch.source(), batch.id()), lines.figures(warehouse.path(location)));
    }

    private void add(String location, String partition, Figures figures) throws IOException {
        overwrite.addFile(figures.dataFile(location, partition, Files.size(warehouse.path(location))));
    }

    private SnapshotId commit() {
        warehouse.before("commit");
        overwrite.commit();
        return new SnapshotId(base.table().currentSnapshot().snapshotId());
    }

    /// The data file of every batch of the source that may hold such lines; a batch never has more than one.
    private Map<BatchId, DataFile> standing(String source, Expression condition) {
        var ofSource = Expressions.and(Expressions.equal(LinesSchema.SOURCE, source), condition);
        return base.dataFiles(ofSource).stream()
                .collect(Collectors.toMap(
                        file -> BatchId.of(file.partition().get(1, String.class)), Function.identity()));
    }

    private static boolean isIncomplete(BatchInfo batch, Map<BatchId, DataFile> standing) {
        var file = standing.get(batch.id());
        return file == null || file.recordCount() < batch.lines();
    }

    private Path path(Map<BatchId, DataFile> standing, BatchInfo batch) {
        return warehouse.path(known(standing, batch.id()).location());
    }

    private Path archive(BatchInfo batch) {
        return warehouse.path(Warehouse.archive(batch));
    }

    private static long sum(Map<Path, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("Not among the ledger's files: " + key);
        }
        return value;
    }
}
