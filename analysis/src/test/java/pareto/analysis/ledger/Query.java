package pareto.analysis.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;

/// One value from DuckDB, to look into a written file.
final class Query {

    private Query() {}

    static String one(String sql) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
