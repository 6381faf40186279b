package pareto.analysis.ledger.table;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.jspecify.annotations.Nullable;

/// What a file of lines holds, as far as it tells which other files it can concern.
///
/// @param withoutOrder  lines without an order number
/// @param days          first and last day of all lines
/// @param orders        smallest and largest order number
/// @param orderlessDays first and last day of the lines without an order number
record Figures(
        long lines,
        long withoutOrder,
        @Nullable Range<LocalDate> days,
        @Nullable Range<String> orders,
        @Nullable Range<LocalDate> orderlessDays) {

    /// Longer order numbers would bloat the manifests; files that hold them are simply never left out.
    private static final int LONGEST_BOUND = 64;

    record Range<T>(T low, T high) {
        static <T> @Nullable Range<T> of(@Nullable T low, @Nullable T high) {
            return low == null || high == null ? null : new Range<>(low, high);
        }
    }

    /// Files that can hold a line with the identity of one of these.
    Expression sameIdentity() {
        Expression byOrder = Expressions.alwaysFalse();
        if (orders != null) {
            byOrder = within(LinesSchema.ORDER, orders.low(), orders.high());
        }
        Expression byDay = Expressions.alwaysFalse();
        if (orderlessDays != null) {
            byDay = Expressions.and(
                    Expressions.isNull(LinesSchema.ORDER),
                    within(
                            LinesSchema.DAY,
                            orderlessDays.low().toString(),
                            orderlessDays.high().toString()));
        }
        return Expressions.or(byOrder, byDay);
    }

    DataFile dataFile(String location, String partition, long bytes) {
        return DataFiles.builder(LinesSchema.PARTITIONS)
                .withPath(location)
                .withPartitionPath(partition)
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(bytes)
                .withMetrics(metrics())
                .build();
    }

    private Metrics metrics() {
        var low = new HashMap<Integer, ByteBuffer>();
        var high = new HashMap<Integer, ByteBuffer>();
        if (days != null) {
            bound(low, LinesSchema.DAY, Types.DateType.get(), (int) days.low().toEpochDay());
            bound(high, LinesSchema.DAY, Types.DateType.get(), (int) days.high().toEpochDay());
        }
        if (orders != null
                && orders.low().length() <= LONGEST_BOUND
                && orders.high().length() <= LONGEST_BOUND) {
            bound(low, LinesSchema.ORDER, Types.StringType.get(), orders.low());
            bound(high, LinesSchema.ORDER, Types.StringType.get(), orders.high());
        }
        var counts = Map.of(LinesSchema.id(LinesSchema.DAY), lines, LinesSchema.id(LinesSchema.ORDER), lines);
        var nulls = Map.of(LinesSchema.id(LinesSchema.DAY), 0L, LinesSchema.id(LinesSchema.ORDER), withoutOrder);
        return new Metrics(lines, Map.of(), counts, nulls, Map.of(), low, high);
    }

    private static void bound(Map<Integer, ByteBuffer> bounds, String column, Type type, Object value) {
        bounds.put(LinesSchema.id(column), Conversions.toByteBuffer(type, value));
    }

    private static Expression within(String column, String low, String high) {
        return Expressions.and(Expressions.greaterThanOrEqual(column, low), Expressions.lessThanOrEqual(column, high));
    }
}
