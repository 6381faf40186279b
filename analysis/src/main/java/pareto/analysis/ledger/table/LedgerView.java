package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.DuckDb;

/// The ledger as it stood at one snapshot. It never changes: its files stay as long as the ledger.
public final class LedgerView {
    private final Table table;
    private final @Nullable Snapshot snapshot;
    private final Warehouse warehouse;
    private final History history;

    LedgerView(Table table, @Nullable Snapshot snapshot, Warehouse warehouse) {
        this.table = table;
        this.snapshot = snapshot;
        this.warehouse = warehouse;
        this.history = History.upTo(snapshot, table);
    }

    /// The snapshot; none while the ledger is still untouched.
    public Optional<SnapshotId> snapshot() {
        return Optional.ofNullable(snapshot).map(known -> new SnapshotId(known.snapshotId()));
    }

    /// Every batch taken in up to here, undone ones included, in their order.
    public List<BatchInfo> batches() {
        return history.batches();
    }

    public Set<BatchId> activeBatches() {
        return history.active();
    }

    /// The Parquet files whose lines count.
    public List<Path> files() {
        return paths(Expressions.alwaysTrue());
    }

    /// The files that can hold lines of these days; they hold others as well.
    ///
    /// @param before first day that no longer belongs
    public List<Path> files(LocalDate from, LocalDate before) {
        return paths(Expressions.and(
                Expressions.greaterThanOrEqual(LinesSchema.DAY, from.toString()),
                Expressions.lessThan(LinesSchema.DAY, before.toString())));
    }

    /// The months in which lines can differ between this state and another one: those of all files that only one of
    /// them has, for a file never changes. Empty where the ledger does not know the other state.
    public Optional<Set<YearMonth>> monthsChangedSince(SnapshotId other) {
        var known = table.snapshot(other.value());
        return known == null || snapshot == null ? Optional.empty() : ChangedMonths.between(table, known, snapshot);
    }

    /// The staged file of a batch as it came, whatever became of its lines.
    public Path staged(BatchId batch) {
        var known = history.batch(batch)
                .orElseThrow(() -> new IllegalArgumentException("The ledger does not know batch " + batch));
        return warehouse.path(Warehouse.archive(known));
    }

    /// Files as a table for DuckDB's FROM, with `source` and `batch` besides the columns of the lines file.
    public static String relation(Collection<Path> files) {
        return "read_parquet(" + DuckDb.list(files)
                + ", hive_partitioning = true, hive_types = {'source': VARCHAR, 'batch': VARCHAR})";
    }

    History history() {
        return history;
    }

    Table table() {
        return table;
    }

    /// Data files that can hold lines for which the condition is true.
    List<DataFile> dataFiles(Expression condition) {
        if (snapshot == null) {
            return List.of();
        }
        var scan = table.newScan().useSnapshot(snapshot.snapshotId()).filter(condition);
        var files = new ArrayList<DataFile>();
        try (var tasks = scan.planFiles()) {
            tasks.forEach(task -> files.add(task.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's list of files cannot be read", e);
        }
        return files;
    }

    private List<Path> paths(Expression condition) {
        return dataFiles(condition).stream()
                .map(file -> warehouse.path(file.location()))
                .sorted()
                .toList();
    }
}
