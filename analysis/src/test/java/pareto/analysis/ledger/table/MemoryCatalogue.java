package pareto.analysis.ledger.table;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/// The catalogue's two tables in a database in memory, which outlives a ledger that is stopped in the middle.
final class MemoryCatalogue implements AutoCloseable {
    private final DuckDBConnection database;

    MemoryCatalogue() throws SQLException {
        database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = database.createStatement()) {
            for (var table : CatalogueTables.DDL.split(";\n")) {
                statement.execute(table);
            }
        }
    }

    /// A database that tells before and after each update.
    DataSource watched(Moments watcher) {
        return new WatchedDatabase(database::duplicate, watcher).asDataSource();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
