package pareto.values;

import java.time.LocalDate;
import java.time.MonthDay;

/// The first day of the lunar year 春节, as published by the Purple Mountain Observatory (GB/T 33661-2017).
public final class SpringFestival {

    private static final int FIRST_YEAR = 1990;

    private static final LocalDate[] DAYS = days("""
            01-27 02-15 02-04 01-23 02-10 01-31 02-19 02-07 01-28 02-16 02-05 01-24 02-12 02-01 01-22 02-09 01-29
            02-18 02-07 01-26 02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22
            02-10 01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12
            02-01 01-22 02-10 01-30 02-17 02-06 01-26 02-14 02-02 01-23 02-11 02-01 02-19 02-08 01-28 02-15 02-04
            01-24 02-12 02-02
            """);

    private SpringFestival() {}

    private static LocalDate[] days(String text) {
        var monthDays = text.strip().split("\\s+");
        var days = new LocalDate[monthDays.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = MonthDay.parse("--" + monthDays[i]).atYear(FIRST_YEAR + i);
        }
        return days;
    }

    /// Known from 1990 to 2060; years outside take the nearest of these.
    public static LocalDate of(int year) {
        return DAYS[Math.clamp(year - FIRST_YEAR, 0, DAYS.length - 1)].withYear(year);
    }
}
