package pareto.analysis.ledger.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pareto.analysis.ledger.format.RawRecord;

/// Finds columns whose cells were merged downwards, so that only the first line of a group is filled.
final class MergedCells {

    private static final List<Column> OF_ORDER = List.of(Column.DATE, Column.ORDER);
    private static final List<Column> OF_ACCOUNT = List.of(
            Column.ACCOUNT,
            Column.ACCOUNT_NAME,
            Column.PARENT,
            Column.REGION,
            Column.AGENT,
            Column.SELLER,
            Column.CURRENCY,
            Column.KIND);
    private static final List<Column> NAMES = List.of(
            Column.DATE,
            Column.ORDER,
            Column.LINE,
            Column.ACCOUNT,
            Column.ACCOUNT_NAME,
            Column.PRODUCT,
            Column.PRODUCT_NAME);
    private static final double OFTEN = 0.1;

    private final List<RawRecord> data;
    private final Map<Column, Integer> columns;

    MergedCells(List<RawRecord> data, Map<Column, Integer> columns) {
        this.data = data.stream().filter(r -> names(r, columns)).toList();
        this.columns = columns;
    }

    /// Positions to be filled from above. A missing account alone is no merged cell: lines without account exist; it is
    /// one where day or order are merged as well, or where a name never stands twice in a row.
    List<Integer> positions() {
        List<Integer> found = new ArrayList<>();
        boolean orders = false;
        for (Column column : OF_ORDER) {
            if (!isSparse(column)) continue;
            found.add(columns.getOrDefault(column, -1));
            orders = true;
        }
        for (Column column : OF_ACCOUNT) {
            if (isSparse(column) && (orders || standsOnce(column))) found.add(columns.getOrDefault(column, -1));
        }
        return found;
    }

    /// Records of numbers only are totals and tell nothing about merged cells.
    private static boolean names(RawRecord record, Map<Column, Integer> columns) {
        for (Column column : NAMES) {
            Integer position = columns.get(column);
            if (position != null && position < record.fields().length && !record.fields()[position].isBlank()) {
                return true;
            }
        }
        return false;
    }

    private boolean isSparse(Column column) {
        Integer position = columns.get(column);
        if (position == null || data.size() < 3 || cell(position, 0).isBlank()) return false;
        int empty = 0;
        for (int i = 0; i < data.size(); i++) if (cell(position, i).isBlank()) empty++;
        return empty >= OFTEN * data.size() && empty < data.size() - 1;
    }

    private boolean standsOnce(Column column) {
        Integer position = columns.get(column);
        if (position == null) return false;
        int empty = 0;
        for (int i = 0; i < data.size(); i++) {
            String cell = cell(position, i);
            if (cell.isBlank()) empty++;
            else if (i > 0 && cell.equals(cell(position, i - 1))) return false;
        }
        return empty > 2 * OFTEN * data.size();
    }

    private String cell(int position, int index) {
        String[] fields = data.get(index).fields();
        return position < fields.length ? fields[position] : "";
    }
}
