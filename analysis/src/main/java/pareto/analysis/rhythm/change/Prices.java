package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import pareto.values.Period;

/// Prices of all accounts.
///
/// @param first the month from which months are counted
public record Prices(LocalDate first, List<Priced> accounts) {

    /// Months before a day that are looked at.
    public static final int MONTHS = 42;
    /// Months in which a product must have been bought, or it says nothing.
    public static final int LEAST_MONTHS = 4;

    /// Months of which prices are needed to judge days.
    public static Period months(LocalDate firstDay, LocalDate lastDay) {
        return new Period(
                firstDay.withDayOfMonth(1).minusMonths(MONTHS),
                lastDay.plusDays(1).withDayOfMonth(1));
    }

    /// The last month that is over on a day; the one it lies in only where it is its last day.
    int lastMonth(LocalDate asOf) {
        return (int) ChronoUnit.MONTHS.between(first, asOf.plusDays(1).withDayOfMonth(1)) - 1;
    }

    LocalDate month(int number) {
        return first.plusMonths(number);
    }
}
