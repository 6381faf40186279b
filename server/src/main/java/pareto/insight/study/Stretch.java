package pareto.insight.study;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import pareto.shell.Refusal;
import pareto.shell.Screen;

/// A quarter or a year for which something was expected.
///
/// @param to the day after its last
record Stretch(boolean year, LocalDate from, LocalDate to) {

    static final String QUARTER = "quarter";
    static final String YEAR = "year";

    private static final int MONTHS = 3;

    static Stretch of(String horizon, LocalDate from) {
        boolean year = horizon.equals(YEAR);
        return new Stretch(year, from, from.plusMonths(year ? 4 * MONTHS : MONTHS));
    }

    /// As it stands in an address.
    static Stretch read(String text) {
        int end = text.indexOf('-');
        try {
            String horizon = text.substring(0, Math.max(0, end));
            if (horizon.equals(QUARTER) || horizon.equals(YEAR)) {
                return of(horizon, LocalDate.parse(text.substring(end + 1)));
            }
        } catch (java.time.DateTimeException e) {
            throw Refusal.badInput("insight.address", "period", text);
        }
        throw Refusal.badInput("insight.address", "period", text);
    }

    /// The quarter of a day, where years begin with a month.
    static LocalDate quarterOf(LocalDate day, Month start) {
        return day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - start.getValue(), MONTHS));
    }

    static LocalDate yearOf(LocalDate day, Month start) {
        LocalDate begin = LocalDate.of(day.getYear(), start, 1);
        return begin.isAfter(day) ? begin.minusYears(1) : begin;
    }

    /// How many quarters lie between two beginnings of quarters.
    static int quarters(LocalDate from, LocalDate to) {
        return (int) (ChronoUnit.MONTHS.between(from, to) / MONTHS);
    }

    String horizon() {
        return year ? YEAR : QUARTER;
    }

    int quarters() {
        return quarters(from, to);
    }

    String address() {
        return horizon() + "-" + from;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /// Whether data up to this day hold all of it.
    boolean ended(LocalDate asOf) {
        return !to.isAfter(asOf.plusDays(1));
    }

    String label(Screen screen) {
        if (from.getMonthValue() % MONTHS != 1 || year && from.getMonth() != Month.JANUARY) {
            return screen.formats().dates(from, to.minusDays(1));
        }
        String number = String.valueOf(from.getYear());
        return year
                ? screen.text("insight.managers.year", number)
                : screen.text("insight.managers.quarter", number, String.valueOf(from.getMonthValue() / MONTHS + 1));
    }
}
