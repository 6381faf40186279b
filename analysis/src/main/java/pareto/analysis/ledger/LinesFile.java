package pareto.analysis.ledger;

import java.util.List;
import java.util.stream.Collectors;

/// The shape of a file of lines (Parquet, zstd), the one contract between staging, the ledger table and the analysis.
/// Names, types and field ids never change their meaning; new columns are added at the end with a new id.
public final class LinesFile {

    /// One column of the lines file.
    ///
    /// @param id Iceberg's field id, written into the Parquet file as well
    /// @param name the column's name, a plain SQL identifier
    /// @param type its DuckDB type
    /// @param required whether every line has a value
    public record Field(int id, String name, String type, boolean required) {}

    /// First field id free for columns that only the ledger table has (`source`, `batch`).
    public static final int FIRST_TABLE_ID = 101;

    public static final List<Field> FIELDS = List.of(
            new Field(1, "row_no", "BIGINT", true),
            new Field(2, "status", "VARCHAR", true),
            new Field(3, "rule", "VARCHAR", false),
            new Field(4, "account", "VARCHAR", false),
            new Field(5, "account_name", "VARCHAR", false),
            new Field(6, "parent", "VARCHAR", false),
            new Field(7, "order_no", "VARCHAR", false),
            new Field(8, "line_no", "VARCHAR", false),
            new Field(9, "occurrence", "INTEGER", true),
            new Field(10, "day", "DATE", true),
            new Field(11, "product", "VARCHAR", false),
            new Field(12, "product_name", "VARCHAR", false),
            new Field(13, "family", "VARCHAR", false),
            new Field(14, "unit", "VARCHAR", false),
            new Field(15, "quantity", "DECIMAL(18,4)", false),
            new Field(16, "price", "DECIMAL(18,4)", false),
            new Field(17, "amount", "DECIMAL(18,4)", true),
            new Field(18, "currency", "VARCHAR", true),
            new Field(19, "cost", "DECIMAL(18,4)", false),
            new Field(20, "region", "VARCHAR", false),
            new Field(21, "agent", "VARCHAR", false),
            new Field(22, "seller", "VARCHAR", false),
            new Field(23, "is_return", "BOOLEAN", true),
            new Field(24, "line_key", "BIGINT", true));

    private LinesFile() {}

    /// The column list of a `CREATE TABLE` that holds lines.
    public static String columnDefinitions() {
        return FIELDS.stream().map(f -> f.name() + " " + f.type()).collect(Collectors.joining(", "));
    }

    /// The columns in order, for a `SELECT`.
    public static String columnNames() {
        return FIELDS.stream().map(Field::name).collect(Collectors.joining(", "));
    }

    /// The options of a DuckDB `COPY … TO` that writes a lines file: `FORMAT parquet, COMPRESSION zstd, FIELD_IDS {…}`.
    public static String copyOptions() {
        return FIELDS.stream()
                .map(f -> f.name() + ": " + f.id())
                .collect(Collectors.joining(", ", "FORMAT parquet, COMPRESSION zstd, FIELD_IDS {", "}"));
    }
}
