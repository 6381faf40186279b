package pareto.analysis.ledger;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import pareto.analysis.ledger.format.RawRecord;
import pareto.analysis.ledger.recognition.Column;
import pareto.analysis.ledger.recognition.Decimals;
import pareto.analysis.ledger.recognition.Mapping;
import pareto.analysis.ledger.recognition.Texts;

/// The cells of the current record by role, with empty merged cells filled from above where the mapping says so.
final class Cells {

    /// A total merged over the lines of an order belongs to the first of them; a price holds for each.
    private static final Set<Column> COUNTED_ONCE =
            EnumSet.of(Column.AMOUNT, Column.AMOUNT_WITH_TAX, Column.QUANTITY, Column.COST);

    private final int[] positions = new int[Column.values().length];
    private final long[] factors = new long[positions.length];
    private final int[] fillDown;
    private final String[] above;
    private final char decimalMark;
    private String[] fields = {};
    private int[] carried = {};

    Cells(Mapping mapping) {
        Arrays.fill(positions, -1);
        Arrays.fill(factors, 1);
        mapping.columns().forEach((column, position) -> positions[column.ordinal()] = position);
        mapping.factors().forEach((column, factor) -> factors[column.ordinal()] = factor);
        fillDown =
                mapping.fillDown().stream().mapToInt(Integer::intValue).sorted().toArray();
        above = new String[fillDown.length];
        Arrays.fill(above, "");
        decimalMark = mapping.decimalMark().charAt(0);
    }

    void turnTo(RawRecord record) {
        fields = record.fields();
        carried = record.carried();
    }

    /// Whether the value stands in a merged cell that began in an earlier record.
    boolean isCarried(Column column) {
        for (int position : carried) {
            if (position == positions[column.ordinal()]) return true;
        }
        return false;
    }

    String[] all() {
        return fields;
    }

    /// Repeats the cells above in empty merged cells: a cell is part of the merged one above unless a merged cell to
    /// its left begins anew.
    void fillFromAbove() {
        boolean begun = false;
        for (int i = 0; i < fillDown.length; i++) {
            int position = fillDown[i];
            if (position >= fields.length) return;
            boolean empty = fields[position].isBlank();
            if (!empty || begun) above[i] = fields[position];
            else fields[position] = above[i];
            begun |= !empty;
        }
    }

    boolean has(Column column) {
        return positions[column.ordinal()] >= 0;
    }

    String text(Column column) {
        int position = positions[column.ordinal()];
        return position < 0 || position >= fields.length ? "" : fields[position];
    }

    boolean isEmpty(Column column) {
        return text(column).isBlank();
    }

    /// The number of a column in its unit, [Decimals#NONE] for an empty or unreadable cell.
    long number(Column column) {
        String cell = text(column);
        if (cell.isEmpty()) return Decimals.NONE;
        if (carried.length > 0 && COUNTED_ONCE.contains(column) && isCarried(column)) return 0;
        long factor = factors[column.ordinal()];
        if (factor == 1) return Decimals.parse(cell, decimalMark);
        BigDecimal exact = Decimals.exact(cell, decimalMark);
        return exact == null ? Decimals.NONE : Decimals.scaled(exact.multiply(BigDecimal.valueOf(factor)));
    }

    boolean isRounded(Column column) {
        String cell = text(column);
        return cell.length() > Decimals.SCALE + 1
                && factors[column.ordinal()] == 1
                && Decimals.isRounded(cell, decimalMark);
    }

    /// Quantity times price; a price with many places is multiplied before it is rounded.
    long quantityTimes(Column unitPrice, long quantity, long price) {
        if (!isRounded(unitPrice)) return Decimals.multiply(quantity, price);
        BigDecimal exact = Decimals.exact(Texts.plain(text(unitPrice)), decimalMark);
        return exact == null
                ? Decimals.NONE
                : Decimals.scaled(exact.multiply(BigDecimal.valueOf(quantity, Decimals.SCALE)));
    }
}
