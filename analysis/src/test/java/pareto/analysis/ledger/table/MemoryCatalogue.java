package pareto.analysis.ledger.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.duckdb.DuckDBConnection;

/// The catalogue's two tables in a database in memory, which outlives a ledger that is stopped in the middle.
final class MemoryCatalogue implements AutoCloseable {
    private final DuckDBConnection database;
    private Moments moments = Moments.UNWATCHED;

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
        moments = watcher;
        return proxy(DataSource.class, this, "getConnection");
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }

    private Connection connect() throws SQLException {
        return proxy(Connection.class, database.duplicate(), "prepareStatement");
    }

    private <T> T proxy(Class<T> type, Object target, String watched) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return connect();
                    }
                    if (method.getName().equals("executeUpdate")) {
                        moments.before("update of the catalogue");
                    }
                    try {
                        var answer = method.invoke(target, arguments);
                        if (method.getName().equals("executeUpdate")) {
                            moments.before("answer of the catalogue");
                        }
                        return method.getName().equals(watched) && answer instanceof PreparedStatement statement
                                ? proxy(PreparedStatement.class, statement, "executeUpdate")
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
