package pareto.analysis.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/// The years the sample company's file covers, both days included.
record History(LocalDate from, LocalDate asOf) {

    private static final int YEARS = 6;

    /// Six years, and before them the weeks that let a season ending at the as-of date have six forerunners; begins on
    /// the first of a month.
    static History until(LocalDate asOf) {
        return new History(QuietSeason.begin(asOf.minusYears(YEARS)).withDayOfMonth(1), asOf);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(asOf.plusDays(1));
    }

    int daysBefore(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, asOf);
    }
}
