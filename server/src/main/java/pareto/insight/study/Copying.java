package pareto.insight.study;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import pareto.account.AccountId;
import pareto.account.Accounts;

/// Writes many rows of accounts into a table. `copy` is refused under row-level security, so every chunk is copied into
/// a table of this transaction and inserted from there.
final class Copying implements AutoCloseable {

    private static final int CHUNK = 5_000;

    private record Row(String account, @Nullable Object[] values) {}

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Object value;
    private final String table;
    private final String columns;
    private final List<Row> rows = new ArrayList<>();
    private boolean passesBy;

    /// @param analysis goes into the column `analysis_id` of every row
    /// @param columns besides `analysis_id` and `account_id`
    Copying(JdbcTemplate jdbc, Accounts accounts, Object analysis, String table, List<String> columns) {
        this(jdbc, accounts, "analysis_id", analysis, table, columns);
    }

    /// @param first a column that has the same value in every row
    /// @param columns besides that one and `account_id`
    Copying(JdbcTemplate jdbc, Accounts accounts, String first, Object value, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.value = value;
        this.table = table;
        this.columns = first + ", account_id, " + String.join(", ", columns);
        jdbc.execute("create temporary table " + table + "_draft on commit drop as select * from " + table
                + " with no data");
    }

    /// Leaves out rows of accounts that were removed while their figures were worked out, instead of failing.
    Copying passingUnknownBy() {
        passesBy = true;
        return this;
    }

    /// @param account its code
    void row(String account, @Nullable Object... values) {
        rows.add(new Row(account, values));
        if (rows.size() == CHUNK) {
            flush();
        }
    }

    @Override
    public void close() {
        flush();
        jdbc.execute("drop table " + table + "_draft");
    }

    private void flush() {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, AccountId> ids =
                accounts.ids(rows.stream().map(Row::account).distinct().toList());
        StringBuilder lines = new StringBuilder();
        for (Row row : rows) {
            AccountId id = ids.get(row.account());
            if (id == null && passesBy) {
                continue;
            }
            if (id == null) {
                throw new IllegalStateException("The ledger names the account " + row.account() + ", unknown here");
            }
            lines.append(value).append('\t').append(id.id());
            Arrays.stream(row.values()).forEach(value -> lines.append('\t').append(written(value)));
            lines.append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        jdbc.execute((Connection connection) -> copy(connection, bytes));
        jdbc.update("insert into " + table + " (" + columns + ") select " + columns + " from " + table + "_draft");
        jdbc.execute("truncate " + table + "_draft");
        rows.clear();
    }

    private long copy(Connection connection, byte[] bytes) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + "_draft (" + columns + ") from stdin");
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static String written(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case BigDecimal number -> number.toPlainString();
            case String text ->
                text.replace("\u0000", "")
                        .replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
            default -> value.toString();
        };
    }
}
