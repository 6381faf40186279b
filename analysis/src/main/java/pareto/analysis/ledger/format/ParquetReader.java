package pareto.analysis.ledger.format;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Streams a Parquet file through a DuckDB of its own that can see this one file and nothing else. Its column names are
/// record 1.
final class ParquetReader implements RecordReader {

    private final Spool spool;
    private final Connection duck;
    private final double rows;
    private final String[] names;
    private final String[] types;
    private final ResultSet results;
    private long number;

    ParquetReader(Spool spool) throws SQLException {
        this.spool = spool;
        this.duck = DriverManager.getConnection("jdbc:duckdb:", settings());
        try {
            confine();
            this.rows = count();
            try (var look = query("SELECT * FROM read_parquet(?) LIMIT 0")) {
                var columns = look.getMetaData();
                names = new String[columns.getColumnCount()];
                types = new String[names.length];
                for (int i = 0; i < names.length; i++) {
                    names[i] = columns.getColumnName(i + 1);
                    types[i] = columns.getColumnTypeName(i + 1);
                }
            }
            this.results = query("SELECT COLUMNS(*)::VARCHAR FROM read_parquet(?)");
        } catch (SQLException | RuntimeException e) {
            duck.close();
            throw e;
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "512MB");
        settings.setProperty("threads", "1");
        return settings;
    }

    private void confine() throws SQLException {
        try (var allow = duck.prepareStatement("SET allowed_paths = [?]")) {
            allow.setString(1, path());
            allow.execute();
        }
        try (var statement = duck.createStatement()) {
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
    }

    private double count() throws SQLException {
        try (var result = query("SELECT sum(num_rows) FROM parquet_file_metadata(?)")) {
            result.next();
            return Math.max(1, result.getDouble(1));
        }
    }

    private ResultSet query(String sql) throws SQLException {
        var statement = duck.prepareStatement(sql);
        statement.closeOnCompletion();
        statement.setString(1, path());
        return statement.executeQuery();
    }

    private String path() {
        return spool.path().toAbsolutePath().toString();
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            if (number == 0) {
                return new RawRecord(++number, names.clone());
            }
            return results.next() ? new RawRecord(++number, row()) : null;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String[] row() throws SQLException {
        var row = new String[names.length];
        for (int i = 0; i < row.length; i++) {
            var text = results.getString(i + 1);
            row[i] = text == null ? "" : understand(types[i], text);
        }
        return row;
    }

    private static String understand(String type, String text) {
        if (type.startsWith("TIMESTAMP")) {
            var iso = text.replaceFirst(" ", "T");
            return iso.endsWith("T00:00:00") ? iso.substring(0, iso.length() - 9) : iso;
        }
        boolean floating = type.equals("DOUBLE") || type.equals("FLOAT");
        return floating && text.indexOf('e') >= 0 ? new BigDecimal(text).toPlainString() : text;
    }

    @Override
    public double progress() {
        return Math.min(1, number / rows);
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            duck.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
