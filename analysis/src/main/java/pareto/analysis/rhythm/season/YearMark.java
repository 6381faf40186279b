package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import pareto.values.SpringFestival;

/// The day of each year that seasons are counted from.
enum YearMark {
    SOLAR,
    LUNAR;

    static final double YEAR = 365.25;

    /// New Year's Day, or the first day of the lunar year, as days since 1970.
    int of(int year) {
        var day = this == SOLAR ? LocalDate.of(year, 1, 1) : SpringFestival.of(year);
        return (int) day.toEpochDay();
    }

    /// Days from the last such day to this one.
    int daysInto(int day) {
        int year = LocalDate.ofEpochDay(day).getYear();
        int mark = of(year);
        return day - (mark <= day ? mark : of(year - 1));
    }

    /// The year whose anchor lies nearest.
    int nearestYear(int day, double anchor) {
        return (int) Math.round(1970 + (day - anchor - middle()) / YEAR);
    }

    /// Where the mark lies in the year on average: Spring Festival around 5 February.
    private int middle() {
        return this == SOLAR ? 0 : 35;
    }
}
