package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.RhythmRows.Row;
import pareto.insight.study.RhythmRows.Spread;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What was expected by the rhythm of accounts, and what came.
///
/// @param rows of one account or one group; empty for several
/// @param spread of several; null for one
record RhythmPage(List<Row> rows, @Nullable Spread spread) {

    /// Last day of the data it rests on; null while nothing is known.
    @Nullable
    LocalDate asOf() {
        return spread == null ? rows.isEmpty() ? null : rows.getFirst().asOf() : spread.asOf();
    }

    boolean empty() {
        return rows.isEmpty() && (spread == null || spread.all() == 0);
    }

    /// What a row is about; families keep their own names.
    static String whose(Row row, Screen screen) {
        return switch (row.whose()) {
            case ACCOUNT -> screen.text("insight.rhythm.account");
            case GROUP -> screen.text("insight.rhythm.group");
            case FAMILY -> row.family();
        };
    }

    static String days(Row row, Formats formats) {
        return formats.quantity(rounded(row.orders().low(), 0)) + "–"
                + formats.quantity(rounded(row.orders().high(), 0));
    }

    static String mean(Row row, Formats formats) {
        return formats.quantity(rounded(row.orders().mid(), 1));
    }

    static String revenue(Row row, Formats formats) {
        return formats.money(rounded(row.revenue().low(), 2), row.currency()) + "–"
                + formats.money(rounded(row.revenue().high(), 2), row.currency());
    }

    static String brought(Row row, Formats formats) {
        return formats.money(rounded(row.brought(), 2), row.currency());
    }

    /// How an open or complete window ended: below its range, inside, or above it.
    static String side(Row row) {
        return row.chance() != null && row.came() < row.orders().low()
                ? "insight.rhythm.below"
                : row.came() > row.orders().high() ? "insight.rhythm.above" : "";
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
