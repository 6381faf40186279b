package pareto.analysis.ledger.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.iceberg.jdbc.JdbcClientPool;

/// Takes a connection per statement and never repeats one.
///
/// Iceberg's own pool repeats a statement after a broken connection. Where the first try had reached the database, the
/// repeated swap of the metadata finds it done, takes that for another's commit, and deletes the manifests of the
/// snapshot just committed.
final class CatalogueConnections extends JdbcClientPool {
    private final DataSource database;

    CatalogueConnections(DataSource database, Map<String, String> properties) {
        super(1, "jdbc:", properties);
        this.database = database;
    }

    @Override
    public <R> R run(Action<R, Connection, SQLException> action, boolean retry)
            throws SQLException, InterruptedException {
        return run(action);
    }

    @Override
    public <R> R run(Action<R, Connection, SQLException> action) throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            return action.run(connection);
        }
    }
}
