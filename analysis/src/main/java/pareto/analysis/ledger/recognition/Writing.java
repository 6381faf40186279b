package pareto.analysis.ledger.recognition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import pareto.analysis.ledger.format.RawRecord;

/// How a file writes dates and decimals.
final class Writing {

    private static final List<Column> NUMBERS =
            List.of(Column.AMOUNT, Column.AMOUNT_WITH_TAX, Column.PRICE, Column.COST, Column.QUANTITY);

    private final Map<Column, Integer> columns;
    private final List<Profile> profiles;
    private int dayFirst;
    private int monthFirst;
    private int either;

    Writing(List<RawRecord> data, Map<Column, Integer> columns, List<Profile> profiles) {
        this.columns = columns;
        this.profiles = profiles;
        Integer date = columns.get(Column.DATE);
        if (date == null || data.isEmpty()) return;
        for (String cell : profiles.get(date).cells) {
            switch (Dates.ambiguity(cell)) {
                case 1 -> dayFirst++;
                case 2 -> monthFirst++;
                case 3 -> either++;
                default -> {}
            }
        }
    }

    DateOrder dateOrder() {
        return monthFirst > dayFirst ? DateOrder.MDY : DateOrder.DMY;
    }

    boolean isDateOrderOpen() {
        return either > 0 && dayFirst == monthFirst;
    }

    /// A comma where it is followed by other than three digits, or stands after a point; a point otherwise.
    String decimalMark() {
        int comma = 0;
        int point = 0;
        for (Column column : NUMBERS) {
            Integer position = columns.get(column);
            if (position == null) continue;
            if (profiles.get(position).mark == ',') comma++;
            else if (votes(profiles.get(position).cells, '.') > 0) point++;
        }
        return comma > point ? "," : ".";
    }

    /// The decimal mark of one column.
    static char decimalMark(String[] cells) {
        return votes(cells, ',') > votes(cells, '.') ? ',' : '.';
    }

    private static long votes(String[] cells, char mark) {
        return Arrays.stream(cells).filter(cell -> mark(cell) == mark).count();
    }

    /// The decimal mark a number betrays, 0 when it does not.
    private static char mark(String cell) {
        int comma = cell.lastIndexOf(',');
        int point = cell.lastIndexOf('.');
        if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
        int at = Math.max(comma, point);
        if (at < 0) return 0;
        char sign = cell.charAt(at);
        if (cell.indexOf(sign) != at) return sign == ',' ? '.' : ',';
        int behind = 0;
        for (int i = at + 1; i < cell.length() && Character.isDigit(cell.charAt(i)); i++) behind++;
        return behind == 3 && at > 0 && at <= 4 ? 0 : sign;
    }
}
