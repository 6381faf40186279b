package pareto.analysis.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Decimals;

/// Hands batches of lines to DuckDB as the rows of a table function, so that they stream into the Parquet file without
/// a table between. An empty batch ends the stream.
final class BatchFunction implements DuckDBTableFunction<Object, Object, Object> {

    private static final Object NOTHING = new Object();

    private final BlockingQueue<LineBatch> queue;
    private final BlockingQueue<LineBatch> used;
    private final Map<String, VectorWriter> writers = new LinkedHashMap<>();
    private int lastDay = Integer.MIN_VALUE;
    private LocalDate lastDate = LocalDate.EPOCH;

    /// Writes one column of a batch into its vector.
    private interface VectorWriter {
        void write(LineBatch batch, DuckDBWritableVector vector);
    }

    BatchFunction(BlockingQueue<LineBatch> queue, BlockingQueue<LineBatch> used, Column[] roles) {
        this.queue = queue;
        this.used = used;
        writers.put("row_no", (b, v) -> longs(b.rows, b.size, v));
        writers.put("status", (b, v) -> texts(b.statuses, b.size, v));
        writers.put("rule", (b, v) -> texts(b.rules, b.size, v));
        for (int r = 0; r < roles.length; r++) {
            int role = r;
            writers.put(name(roles[r]), (b, v) -> texts(b.texts[role], b.size, v));
        }
        writers.put("occurrence", (b, v) -> {
            for (int i = 0; i < b.size; i++) v.setInt(i, b.occurrences[i]);
        });
        writers.put("day", this::days);
        writers.put("quantity", (b, v) -> decimals(b.quantities, b.size, v));
        writers.put("price", (b, v) -> decimals(b.prices, b.size, v));
        writers.put("amount", (b, v) -> decimals(b.amounts, b.size, v));
        writers.put("currency", (b, v) -> texts(b.currencies, b.size, v));
        writers.put("cost", (b, v) -> decimals(b.costs, b.size, v));
        writers.put("is_return", (b, v) -> {
            for (int i = 0; i < b.size; i++) v.setBoolean(i, b.returns[i]);
        });
        writers.put("line_key", (b, v) -> longs(b.keys, b.size, v));
    }

    /// The column of the lines file that holds a role.
    static String name(Column role) {
        return switch (role) {
            case ORDER -> "order_no";
            case LINE -> "line_no";
            default -> role.name().toLowerCase(Locale.ROOT);
        };
    }

    boolean provides(String column) {
        return writers.containsKey(column);
    }

    @Override
    public Object bind(DuckDBTableFunctionBindInfo info) throws Exception {
        for (LinesFile.Field field : LinesFile.FIELDS) {
            if (provides(field.name())) info.addResultColumn(field.name(), Types.of(field));
        }
        return NOTHING;
    }

    @Override
    public Object init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return NOTHING;
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter output) throws Exception {
        LineBatch batch = queue.take();
        int column = 0;
        for (LinesFile.Field field : LinesFile.FIELDS) {
            VectorWriter writer = writers.get(field.name());
            if (writer != null && batch.size > 0) writer.write(batch, output.vector(column));
            if (writer != null) column++;
        }
        int size = batch.size;
        if (!used.offer(batch)) batch.size = 0;
        return size;
    }

    private static void longs(long[] values, int size, DuckDBWritableVector vector) {
        for (int i = 0; i < size; i++) vector.setLong(i, values[i]);
    }

    private static void texts(@Nullable String[] values, int size, DuckDBWritableVector vector) {
        vector.setStrings(0, size == values.length ? values : Arrays.copyOf(values, size));
    }

    private static void decimals(long[] values, int size, DuckDBWritableVector vector) {
        for (int i = 0; i < size; i++) {
            if (Decimals.isNumber(values[i])) vector.setBigDecimal(i, BigDecimal.valueOf(values[i], Decimals.SCALE));
            else vector.setNull(i);
        }
    }

    private void days(LineBatch batch, DuckDBWritableVector vector) {
        for (int i = 0; i < batch.size; i++) {
            if (batch.days[i] != lastDay) {
                lastDay = batch.days[i];
                lastDate = LocalDate.ofEpochDay(lastDay);
            }
            vector.setDate(i, lastDate);
        }
    }
}
