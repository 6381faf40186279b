package pareto.assurance;

import java.time.LocalDate;
import java.util.stream.Stream;
import pareto.agreement.Window;
import pareto.values.Period;

/// The days of measuring windows: calendar months, quarters, years.
final class WindowDays {

    private static final int QUARTER = 3;

    private WindowDays() {}

    /// The window in which a day lies.
    static Period around(Window window, LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (window) {
            case MONTH -> new Period(month, month.plusMonths(1));
            case QUARTER -> {
                LocalDate first = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
                yield new Period(first, first.plusMonths(QUARTER));
            }
            case YEAR ->
                new Period(month.withDayOfYear(1), month.withDayOfYear(1).plusYears(1));
        };
    }

    /// Those that touch some days, the first one first.
    static Stream<Period> touching(Window window, Period days) {
        return days.isEmpty()
                ? Stream.empty()
                : Stream.iterate(
                        around(window, days.from()),
                        each -> each.from().isBefore(days.to()),
                        each -> around(window, each.to()));
    }
}
