package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/// Compares two states of the ledger by the files they hold and the days noted for each file.
final class ChangedMonths {

    private ChangedMonths() {}

    /// Empty where the days of a file are not noted.
    static Optional<Set<YearMonth>> between(Table table, Snapshot one, Snapshot other) {
        var months = new TreeSet<YearMonth>();
        for (var file : onlyInOne(files(table, one), files(table, other))) {
            var from = month(file.lowerBounds());
            var to = month(file.upperBounds());
            if (from == null || to == null) {
                return Optional.empty();
            }
            Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                    .forEach(months::add);
        }
        return Optional.of(months);
    }

    private static Collection<DataFile> onlyInOne(Map<String, DataFile> one, Map<String, DataFile> other) {
        var only = new HashMap<>(one);
        other.forEach((location, file) -> {
            if (only.remove(location) == null) {
                only.put(location, file);
            }
        });
        return only.values();
    }

    private static Map<String, DataFile> files(Table table, Snapshot snapshot) {
        var files = new HashMap<String, DataFile>();
        var scan = table.newScan().useSnapshot(snapshot.snapshotId()).includeColumnStats();
        try (var tasks = scan.planFiles()) {
            tasks.forEach(task -> files.put(task.file().location(), task.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's list of files cannot be read", e);
        }
        return files;
    }

    private static @Nullable YearMonth month(@Nullable Map<Integer, ByteBuffer> bounds) {
        var bound = bounds == null ? null : bounds.get(LinesSchema.id(LinesSchema.DAY));
        if (bound == null) {
            return null;
        }
        int day = Conversions.fromByteBuffer(Types.DateType.get(), bound);
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
