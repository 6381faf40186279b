package pareto.analysis.ledger.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.iceberg.BaseTable;

/// Deletes files that no snapshot refers to. Staged files of batches, undone ones too, and every file some snapshot
/// needs stay, so that the ledger can be read as of any earlier moment.
final class Tidying {
    private static final Pattern DATA = Pattern.compile(Pattern.quote(Warehouse.TABLE)
            + "/data/source=(?<source>[^/]+)/batch=(?<batch>[^/]+)/(?<file>[^/]+)[.]parquet");

    private final Warehouse warehouse;

    Tidying(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    int tidy(BaseTable table) throws IOException {
        var metadata = metadata(table);
        var history = History.upTo(table.currentSnapshot(), table);
        var orphans = files().stream()
                .filter(location -> !metadata.contains(location) && !isData(location, history))
                .toList();
        orphans.forEach(warehouse::delete);
        return orphans.size();
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(warehouse.path(Warehouse.TABLE))) {
            return files.filter(Files::isRegularFile).map(warehouse::location).toList();
        }
    }

    private static boolean isData(String location, History history) {
        var matcher = DATA.matcher(location);
        if (!matcher.matches()) {
            return false;
        }
        var batch = history.batch(BatchId.of(matcher.group("batch")));
        var file = matcher.group("file");
        return batch.isPresent()
                && batch.get().source().equals(matcher.group("source"))
                && (file.equals(Warehouse.ARCHIVED) || history.attempts().contains(file));
    }

    private static Set<String> metadata(BaseTable table) {
        var needed = new HashSet<String>();
        var metadata = table.operations().current();
        needed.add(metadata.metadataFileLocation());
        metadata.previousFiles().forEach(file -> needed.add(file.file()));
        for (var snapshot : table.snapshots()) {
            needed.add(snapshot.manifestListLocation());
            snapshot.allManifests(table.io()).forEach(manifest -> needed.add(manifest.path()));
        }
        return needed;
    }
}
