package pareto.analysis.ledger.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The merged cells of a sheet. The value of one that spans several rows stands for every row beside it; one that only
/// spans columns is a title and is left alone.
final class Merges {

    /// More than this is no sheet that anybody made.
    private static final int MOST = 500_000;

    private static final int WIDEST = 256;

    /// Rows and columns from 0, both ends included.
    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean isVertical() {
            return lastRow > firstRow && lastColumn >= firstColumn && lastColumn - firstColumn < WIDEST;
        }
    }

    private record Carried(Range range, String text) {}

    private final List<Range> ranges = new ArrayList<>();

    void add(Range range) {
        if (range.isVertical() && ranges.size() < MOST) {
            ranges.add(range);
        }
    }

    /// A pass over the sheet from its first row.
    Pass pass() {
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Range::firstRow));
        return new Pass(sorted);
    }

    /// Carries values down while the rows go by.
    static final class Pass {

        private final List<Range> coming;
        private final Map<Integer, Carried> active = new TreeMap<>();
        private int next;

        private Pass(List<Range> coming) {
            this.coming = coming;
        }

        void fill(int row, RowBuffer cells) {
            if (next == coming.size() && active.isEmpty()) {
                return;
            }
            active.values().removeIf(carried -> carried.range.lastRow < row);
            for (; next < coming.size() && coming.get(next).firstRow <= row; next++) {
                begin(coming.get(next), row, cells);
            }
            active.forEach((column, carried) -> {
                if (cells.get(column).isEmpty()) {
                    cells.carry(column, carried.text);
                }
            });
        }

        private void begin(Range range, int row, RowBuffer cells) {
            var text = range.firstRow == row ? cells.get(range.firstColumn) : "";
            for (int column = range.firstColumn; column <= range.lastColumn && !text.isEmpty(); column++) {
                active.put(column, new Carried(range, text));
            }
        }
    }
}
