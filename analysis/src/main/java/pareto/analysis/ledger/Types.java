package pareto.analysis.ledger;

import java.sql.SQLException;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBLogicalType;
import pareto.analysis.ledger.recognition.Decimals;

/// DuckDB's types of the lines file.
final class Types {

    private static final int PRECISION = 18;

    private Types() {}

    static DuckDBLogicalType of(LinesFile.Field field) throws SQLException {
        return field.type().startsWith("DECIMAL")
                ? DuckDBLogicalType.decimal(PRECISION, Decimals.SCALE)
                : DuckDBLogicalType.of(DuckDBColumnType.valueOf(field.type()));
    }
}
