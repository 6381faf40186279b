package pareto.analysis.ledger;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBConnection;

/// An in-memory DuckDB that reaches nothing but one directory and stays within its memory.
///
/// It has one thread: lines come from a single source, so that a second one has nothing to do, and an idle thread of
/// DuckDB does not sleep but asks for work over and over, which took two fifths of an import's CPU.
final class Scratch {

    private Scratch() {}

    static DuckDBConnection open(Path directory, String memoryLimit) throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            String place = quoted(directory);
            statement.execute("SET memory_limit = '" + memoryLimit + "'");
            statement.execute("SET threads = 1");
            statement.execute("SET temp_directory = '" + place + "/spill'");
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
            statement.execute("SET allowed_directories = ['" + place + "']");
            statement.execute("SET enable_external_access = false");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /// A path of ours inside an SQL string.
    static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
