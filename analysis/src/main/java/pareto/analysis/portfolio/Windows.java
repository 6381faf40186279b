package pareto.analysis.portfolio;

import java.time.LocalDate;
import java.time.Month;
import pareto.values.Period;

/// The standard windows, each ending with the as-of date; `Period.yearBefore` is what each stands beside.
public final class Windows {

    private Windows() {}

    /// The last twelve months, as-of date included.
    public static Period rollingYear(LocalDate asOf) {
        var to = asOf.plusDays(1);
        return new Period(to.minusYears(1), to);
    }

    public static Period yearToDate(LocalDate asOf) {
        return fiscalYearToDate(asOf, Month.JANUARY);
    }

    /// From the first day of the fiscal year the as-of date lies in.
    ///
    /// @param start the month a fiscal year begins with
    public static Period fiscalYearToDate(LocalDate asOf, Month start) {
        var begin = LocalDate.of(asOf.getYear(), start, 1);
        return Period.through(begin.isAfter(asOf) ? begin.minusYears(1) : begin, asOf);
    }

    /// The last fiscal year that has ended by the as-of date.
    public static Period lastFiscalYear(LocalDate asOf, Month start) {
        var running = fiscalYearToDate(asOf.plusDays(1), start).from();
        return new Period(running.minusYears(1), running);
    }
}
