package pareto.analysis.ledger.table;

import java.util.ArrayList;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import pareto.analysis.ledger.LinesFile;

/// The table's columns: those of the lines file, and `source` and `batch`, which stand in the files' paths.
final class LinesSchema {
    static final String SOURCE = "source";
    static final String BATCH = "batch";
    static final String ORDER = "order_no";
    static final String DAY = "day";
    static final int LAST_ID = LinesFile.FIRST_TABLE_ID + 1;
    static final Schema SCHEMA = schema();
    static final PartitionSpec PARTITIONS =
            PartitionSpec.builderFor(SCHEMA).identity(SOURCE).identity(BATCH).build();

    private LinesSchema() {}

    static int id(String column) {
        return SCHEMA.findField(column).fieldId();
    }

    private static Schema schema() {
        var fields = new ArrayList<NestedField>();
        for (var field : LinesFile.FIELDS) {
            var type = type(field.type());
            fields.add(
                    field.required()
                            ? NestedField.required(field.id(), field.name(), type)
                            : NestedField.optional(field.id(), field.name(), type));
        }
        fields.add(NestedField.required(LinesFile.FIRST_TABLE_ID, SOURCE, Types.StringType.get()));
        fields.add(NestedField.required(LAST_ID, BATCH, Types.StringType.get()));
        return new Schema(fields);
    }

    private static Type type(String duckDb) {
        return switch (duckDb) {
            case "BIGINT" -> Types.LongType.get();
            case "INTEGER" -> Types.IntegerType.get();
            case "VARCHAR" -> Types.StringType.get();
            case "DATE" -> Types.DateType.get();
            case "BOOLEAN" -> Types.BooleanType.get();
            case "DECIMAL(18,4)" -> Types.DecimalType.of(18, 4);
            default -> throw new IllegalStateException("No Iceberg type for " + duckDb);
        };
    }
}
