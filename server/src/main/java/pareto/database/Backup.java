package pareto.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// Writes database, ledger, files and keys of one instant into one file, also while the server runs.
/// The tables come from one snapshot. Files are written once and never changed, so those the snapshot
/// names are there afterwards; only the ledger's metadata is thinned out as it grows, hence the check
/// at the end and another try.
record Backup(DatabaseAccess access, DataFolder folder) {

    /// Passwords of the roles belong to a server, not to what it holds.
    static final Set<String> OF_THE_SERVER = Set.of("superuser", "owner", "application");

    private static final int ATTEMPTS = 3;

    /// @return a sentence on what was written
    String writeTo(Path file) {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            for (int attempt = 1; !isWhole(draft); attempt++) {
                if (attempt == ATTEMPTS) {
                    throw new StartRefusedException(
                            "The ledger changes faster than it can be copied; back up when no import runs.");
                }
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return "Backed up to %s (%,d bytes). It holds everything, keys included: keep it safe."
                    .formatted(file, Files.size(file));
        } catch (StartRefusedException e) {
            throw e;
        } catch (Exception e) {
            throw new StartRefusedException(
                    "The backup %s could not be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private boolean isWhole(Path draft) throws Exception {
        try (Connection connection = access.connectAsOwner();
                ArchiveWriter archive = new ArchiveWriter(draft)) {
            Tables tables = new Tables(connection);
            tables.execute("begin isolation level repeatable read read only");
            tables.execute("set local row_security = off"); // fail rather than leave rows out
            List<String> migrations = tables.migrations();
            addFiles(archive, "ledger", folder.ledger());
            addFiles(archive, "files", folder.files());
            addFiles(archive, "secrets", folder.secrets().folder());
            for (String table : tables.names()) {
                archive.add("tables/" + table, out -> copy(tables, table, out));
            }
            archive.finish(migrations, tables.counters());
            return ledgerIsWhole(tables, archive);
        }
    }

    private static void copy(Tables tables, String table, OutputStream out) throws Exception {
        tables.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from only %s) to stdout".formatted(tables.columns(table), table), out);
    }

    private static void addFiles(ArchiveWriter archive, String name, Path folder) throws Exception {
        for (Path file : smallestFirst(folder)) {
            String entry = name + "/" + folder.relativize(file).toString().replace('\\', '/');
            if (!OF_THE_SERVER.contains(file.getFileName().toString()) || !name.equals("secrets")) {
                addFile(archive, entry, file);
            }
        }
    }

    private static void addFile(ArchiveWriter archive, String entry, Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            archive.add(entry, in::transferTo);
        } catch (NoSuchFileException e) {
            // deleted since the listing: whoever deleted it needed it no more, and the check follows
            return;
        }
    }

    /// Metadata is small and short-lived, data large and lasting.
    private static List<Path> smallestFirst(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(Backup::size).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static boolean ledgerIsWhole(Tables tables, ArchiveWriter archive) throws Exception {
        if (!tables.names().contains("iceberg_tables")) {
            return true;
        }
        return tables
                .strings("select metadata_location from iceberg_tables where metadata_location is not null")
                .stream()
                .map(location -> location.substring(location.lastIndexOf('/')))
                .allMatch(archive::holdsOneEndingWith);
    }
}
