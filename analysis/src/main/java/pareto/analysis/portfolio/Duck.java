package pareto.analysis.portfolio;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Runs the SQL texts on DuckDB: one statement each, since a failed one closes its Statement.
record Duck(Connection connection) {

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Temporary objects belong to this connection alone, so several analyses can run side by side.
    void table(String name, String select) throws SQLException {
        run("create or replace temp table " + name + " as\n" + select);
    }

    void view(String name, String select) throws SQLException {
        run("create or replace temp view " + name + " as\n" + select);
    }

    <T> T query(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        }
    }

    void fill(String table, String columns, Filling filling) throws SQLException {
        run("create or replace temp table " + table + " (" + columns + ")");
        try (var rows = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            filling.fill(rows);
        }
    }

    interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    interface Filling {
        void fill(DuckDBAppender rows) throws SQLException;
    }
}
