package pareto.analysis.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;

/// A DuckDB of one's own in memory that can touch nothing but the directories named, and whose settings are locked.
///
/// `COPY … TO` and `read_parquet` work inside those directories; no extension is loaded, no network is reached. Take a
/// new statement for every query: a failed one is closed. Paths go into SQL by [#literal(Path)] only.
public final class DuckDb {
    private DuckDb() {}

    /// What one DuckDB may use.
    ///
    /// @param memoryMegabytes  buffer memory; beyond it DuckDB spills to `temporary`
    /// @param threads          threads of its own
    /// @param temporary        directory for spilled data; made by DuckDB when needed
    public record Limits(int memoryMegabytes, int threads, Path temporary) {
        public Limits {
            if (memoryMegabytes < 1 || threads < 1) {
                throw new IllegalArgumentException("DuckDB needs at least 1 MB of memory and one thread");
            }
        }
    }

    public static Connection open(Limits limits, Path... directories) throws SQLException {
        return open(limits, Arrays.asList(directories));
    }

    public static Connection open(Limits limits, Collection<Path> directories) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:", settings(limits));
        try (var statement = connection.createStatement()) {
            statement.execute("set allowed_directories = " + list(directories));
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /// `'/a/b'`, quotes doubled.
    public static String literal(Path path) {
        return literal(path.toAbsolutePath().normalize().toString());
    }

    /// `'text'`, quotes doubled; only for texts of our own, such as ids and names of files.
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /// `['/a', '/b']`, as `read_parquet` and `allowed_directories` take it.
    public static String list(Collection<Path> paths) {
        return paths.stream().map(DuckDb::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static Properties settings(Limits limits) {
        var settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        settings.setProperty("threads", Integer.toString(limits.threads()));
        settings.setProperty(
                "temp_directory",
                limits.temporary().toAbsolutePath().normalize().toString());
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return settings;
    }
}
