package pareto.analysis.portfolio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Order lines of a test, written as a lines file.
final class Book {

    /// Columns in the order of `values`; the rest of the lines shape is empty.
    private static final String SHAPE = """
            select row_number() over () as row_no, status, null::varchar as rule, account, name as account_name,
              null::varchar as parent, order_no, null::varchar as line_no, 0 as occurrence, day::date as day,
              null::varchar as product, null::varchar as product_name, family, null::varchar as unit,
              quantity::decimal(18,4) as quantity, null::decimal(18,4) as price, amount::decimal(18,4) as amount,
              currency, cost::decimal(18,4) as cost, null::varchar as region, null::varchar as agent,
              null::varchar as seller, is_return, 0::bigint as line_key
            from (%s) t
            """;

    private Book() {}

    record Line(
            String status,
            @Nullable String account,
            @Nullable String name,
            @Nullable String order,
            LocalDate day,
            @Nullable String family,
            @Nullable String quantity,
            String amount,
            String currency,
            @Nullable String cost,
            boolean isReturn) {

        String sql() {
            return "(%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
                    .formatted(
                            text(status),
                            text(account),
                            text(name),
                            text(order),
                            text(day.toString()),
                            text(family),
                            quantity + "::decimal(18,4)",
                            amount + "::decimal(18,4)",
                            text(currency),
                            cost + "::decimal(18,4)",
                            isReturn);
        }

        private static String text(@Nullable String value) {
            return value == null ? "null::varchar" : Sql.quoted(value);
        }
    }

    static Line line(String account, String order, String day, String quantity, String amount) {
        return new Line(
                "A",
                account,
                "Name of " + account,
                order,
                LocalDate.parse(day),
                null,
                quantity,
                amount,
                "CNY",
                null,
                amount.startsWith("-"));
    }

    static Connection duck() throws SQLException {
        var connection = DriverManager.getConnection("jdbc:duckdb:");
        try (var statement = connection.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute("set memory_limit = '600MB'");
        }
        return connection;
    }

    static Path write(Connection duck, Path folder, List<Line> lines) throws SQLException, IOException {
        var values = lines.stream().map(Line::sql).collect(Collectors.joining(", "));
        return write(
                duck,
                folder,
                "select * from (values " + values
                        + ") v(status, account, name, order_no, day, family, quantity, amount, currency, cost, is_return)");
    }

    /// @param select yields the columns of `SHAPE`
    static Path write(Connection duck, Path folder, String select) throws SQLException, IOException {
        var file = Files.createTempFile(folder, "lines", ".parquet");
        try (var statement = duck.createStatement()) {
            statement.execute("copy (" + SHAPE.formatted(select) + ") to " + Sql.quoted(file.toString())
                    + " (format parquet, compression zstd)");
        }
        return file;
    }
}
