package pareto.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.springframework.util.FileSystemUtils;

/// Puts a backup into an empty installation: another data folder, another PostgreSQL. Until it is
/// through, a mark in the data folder keeps the server from starting on half of it; a restore that
/// was cut short is simply repeated.
record Restore(Archive archive, DataFolder folder, DatabaseAccess access) {

    static String run(Archive archive, DataFolder folder, DatabaseSettings settings, boolean force) {
        boolean repeated = RestoreMark.in(folder).isSet();
        if (!force && !repeated && !isEmpty(folder, settings)) {
            throw new StartRefusedException(
                    "The data folder %s or its database already holds something: restore into an empty one, or give --force to lose what is there."
                            .formatted(folder.root()));
        }
        RestoreMark.in(folder).set();
        try (Database database = Database.openDuringRestore(folder, settings)) {
            new Restore(archive, folder, database.access()).run();
        } catch (OtherVersion e) {
            clearUnless(repeated, folder);
            throw e;
        } catch (SQLException | IOException e) {
            throw new StartRefusedException(
                    "The restore was not finished (%s); repeat it.".formatted(e.getMessage()), e);
        }
        RestoreMark.in(folder).clear();
        return "Restored %s into %s.".formatted(archive.zip().getName(), folder.root());
    }

    /// Nothing was touched yet, so there is nothing to repeat.
    private static void clearUnless(boolean repeated, DataFolder folder) {
        if (!repeated) {
            RestoreMark.in(folder).clear();
        }
    }

    private static boolean isEmpty(DataFolder folder, DatabaseSettings settings) {
        return folder.isUntouched() && (!settings.isOutside() || Database.isUntouched(folder, settings));
    }

    private void run() throws SQLException, IOException {
        try (Connection connection = access.connectAsOwner()) {
            connection.setAutoCommit(false);
            Tables tables = new Tables(connection);
            requireSameMigrations(tables);
            replaceFiles("ledger", folder.ledger());
            replaceFiles("files", folder.files());
            unpack("secrets", folder.secrets().folder());
            replaceRows(tables);
            connection.commit();
        }
    }

    private void requireSameMigrations(Tables tables) throws SQLException {
        List<String> here = tables.migrations();
        if (!here.equals(archive.manifest().migrations())) {
            throw new OtherVersion(
                    "The backup was made by another version of Pareto (tables at %s, here at %s): restore it with that version, then update."
                            .formatted(archive.manifest().migrations().getLast(), here.getLast()));
        }
    }

    private void replaceRows(Tables tables) throws SQLException, IOException {
        List<String> keys = tables.addForeignKeys();
        for (String drop : tables.dropForeignKeys()) {
            tables.execute(drop);
        }
        for (String table : tables.names()) {
            tables.execute("alter table " + table + " disable trigger user");
            tables.execute("truncate " + table);
            fill(tables, table);
            tables.execute("alter table " + table + " enable trigger user");
        }
        for (Map.Entry<String, Long> counter : archive.manifest().counters().entrySet()) {
            tables.execute("select setval('%s', %d)".formatted(counter.getKey(), counter.getValue()));
        }
        for (String key : keys) {
            tables.execute(key);
        }
        tables.execute("analyze");
    }

    private void fill(Tables tables, String table) throws SQLException, IOException {
        String sql = "copy %s (%s) from stdin".formatted(table, tables.columns(table));
        try (InputStream in = archive.read("tables/" + table)) {
            tables.connection().unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
        }
    }

    private void replaceFiles(String name, Path target) throws IOException {
        FileSystemUtils.deleteRecursively(target);
        unpack(name, Files.createDirectories(target, DataFolder.forOwnerOnly("rwx------")));
    }

    private void unpack(String name, Path target) throws IOException {
        for (String entry : archive.entries(name + "/").toList()) {
            Path file = target.resolve(entry.substring(name.length() + 1)).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("the backup names a file outside the data folder: " + entry);
            }
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, DataFolder.forOwnerOnly("rw-------"));
            try (InputStream in = archive.read(entry);
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
        }
    }

    private static final class OtherVersion extends StartRefusedException {
        private OtherVersion(String sentence) {
            super(sentence);
        }
    }
}
