package pareto.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import pareto.analysis.portfolio.OrderLines;
import pareto.analysis.portfolio.Portfolio;
import pareto.analysis.portfolio.Question;
import pareto.analysis.portfolio.Returns;

/// Ranks every account of files of lines for the last rolling year: `FOLDER PARQUET…`.
final class Analysis {

    static final String MEMORY = "900MB";

    private Analysis() {}

    public static void main(String[] arguments) throws SQLException {
        var files = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            bound(duck, Path.of(arguments[0]));
            System.out.println(rank(Portfolio.over(duck, OrderLines.of(files, Returns.DEDUCT, "CNY"))));
        }
    }

    static int rank(Portfolio portfolio) throws SQLException {
        var asOf = portfolio.history().orElseThrow().lastDay();
        var count = new int[1];
        portfolio.rank(Question.rollingYear(asOf)).forEach(_ -> count[0]++);
        return count[0];
    }

    /// The same bounds for us and for bare DuckDB.
    static void bound(Connection duck, Path folder) throws SQLException {
        try (var statement = duck.createStatement()) {
            statement.execute("set memory_limit = '" + MEMORY + "'");
            statement.execute("set temp_directory = '"
                    + folder.resolve("spill").toString().replace("'", "''") + "'");
            statement.execute("set preserve_insertion_order = false");
        }
    }
}
