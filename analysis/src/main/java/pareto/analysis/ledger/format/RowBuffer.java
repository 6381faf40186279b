package pareto.analysis.ledger.format;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// The cells of one row of a sheet while they come in, in any order.
final class RowBuffer {

    /// Columns that Excel has; what claims more is damaged.
    static final int COLUMNS = 16_384;

    private final BitSet carried = new BitSet();
    private String[] cells = new String[16];
    private int width;

    void set(int column, String text) {
        if (column < 0 || column >= COLUMNS) {
            throw new IllegalStateException("column " + column);
        }
        if (text.isEmpty()) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        if (column > width) {
            Arrays.fill(cells, width, column, "");
        }
        cells[column] = text;
        width = Math.max(width, column + 1);
    }

    /// Sets what a merged cell above holds.
    void carry(int column, String text) {
        set(column, text);
        carried.set(column);
    }

    String get(int column) {
        return column < width ? cells[column] : "";
    }

    /// The row as a record, or null when it holds nothing; ready for the next row afterwards.
    @Nullable
    RawRecord take(long number) {
        var fields = Arrays.copyOf(cells, width);
        var fromAbove = carried.stream().toArray();
        width = 0;
        carried.clear();
        return fields.length == 0 ? null : new RawRecord(number, fields, fromAbove);
    }
}
