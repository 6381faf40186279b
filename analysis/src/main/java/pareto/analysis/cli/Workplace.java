package pareto.analysis.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;

/// A folder of one command's own, gone when it ends (also by Ctrl-C), and a DuckDB that reaches nothing else.
final class Workplace implements AutoCloseable {

    private final Path folder;
    private final Thread atExit = new Thread(this::clear);

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace open() throws IOException {
        var place = new Workplace(Files.createTempDirectory("pareto").toRealPath());
        Runtime.getRuntime().addShutdownHook(place.atExit);
        return place;
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    Connection duck(String memoryLimit) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        var place = folder.toString().replace("'", "''");
        try (var statement = connection.createStatement()) {
            statement.execute("set memory_limit = '" + memoryLimit + "'");
            statement.execute("set temp_directory = '" + place + "/spill'");
            statement.execute("set preserve_insertion_order = false");
            statement.execute("set autoinstall_known_extensions = false");
            statement.execute("set autoload_known_extensions = false");
            statement.execute("set allowed_directories = ['" + place + "']");
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        clear();
    }

    private void clear() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // the system's own cleaning takes what could not be deleted
        }
    }
}
