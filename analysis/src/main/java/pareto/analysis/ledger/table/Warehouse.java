package pareto.analysis.ledger.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/// The folder of the table's files. Locations are relative to it, with `/`.
///
/// A file appears under its name only when it is complete and on disk: written under a temporary name, synced, renamed,
/// and its folder synced.
final class Warehouse {
    static final String TABLE = "lines";
    static final String ARCHIVED = "lines";
    static final String UNFINISHED = ".unfinished";

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Path root;
    private final Moments moments;

    Warehouse(Path root, Moments moments) {
        this.root = root.toAbsolutePath().normalize();
        this.moments = moments;
    }

    Path root() {
        return root;
    }

    /// Partition of a batch's files, as Iceberg and Hive write it.
    static String partition(String source, BatchId batch) {
        if (!SOURCE.matcher(source).matches()) {
            throw new IllegalArgumentException(
                    "A source's id has 1 to 64 letters, digits, dots, dashes or underscores; this one is: " + source);
        }
        return "source=" + source + "/batch=" + batch;
    }

    /// The staged file of a batch as it came; kept as long as the ledger.
    static String archive(BatchInfo batch) {
        return archive(batch.source(), batch.id());
    }

    static String archive(String source, BatchId batch) {
        return TABLE + "/data/" + partition(source, batch) + "/" + ARCHIVED + ".parquet";
    }

    /// What an attempt to change the ledger leaves of a batch that lost or regained lines.
    static String rewritten(BatchInfo batch, String attempt) {
        return TABLE + "/data/" + partition(batch.source(), batch.id()) + "/" + attempt + ".parquet";
    }

    Path path(String location) {
        var path = root.resolve(location).normalize();
        if (!path.startsWith(root)) {
            throw new IllegalArgumentException("Outside the ledger's folder: " + location);
        }
        return path;
    }

    String location(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /// A path beside the target under which a file can be written.
    Path unfinished(String location) {
        var target = path(location);
        return target.resolveSibling(target.getFileName() + UNFINISHED);
    }

    void before(String step) {
        moments.before(step);
    }

    void makeFolderOf(String location) throws IOException {
        var folder = parent(path(location));
        if (Files.isDirectory(folder)) {
            return;
        }
        moments.before("make folder of " + location);
        Files.createDirectories(folder);
        for (var each = folder; !each.equals(root); each = parent(each)) {
            sync(parent(each));
        }
    }

    /// Links the file, or copies it where it lies on another file system.
    void take(Path file, String location) throws IOException {
        makeFolderOf(location);
        var unfinished = unfinished(location);
        Files.deleteIfExists(unfinished);
        moments.before("take " + location);
        try {
            Files.createLink(unfinished, file.toRealPath());
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        finish(location);
    }

    /// Gives what was written under the temporary name its own.
    void finish(String location) throws IOException {
        moments.before("sync " + location);
        sync(unfinished(location));
        moments.before("rename " + location);
        Files.move(unfinished(location), path(location), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(unfinished(location)); // of two links to the same file none is moved
        sync(parent(path(location)));
    }

    void delete(String location) {
        moments.before("delete " + location);
        try {
            Files.deleteIfExists(path(location));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's file cannot be deleted: " + location, e);
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("No folder above " + path);
        }
        return parent;
    }

    private static void sync(Path fileOrFolder) throws IOException {
        try (var channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
