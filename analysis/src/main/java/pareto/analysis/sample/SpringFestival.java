package pareto.analysis.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/// The first day of the lunar year 春节, and what it does to ordering.
final class SpringFestival {

    private static final int FIRST_YEAR = 2010;

    private static final String[] DAYS = """
            02-14 02-03 01-23 02-10 01-31 02-19 02-08 01-28 02-16 02-05 01-25 02-12 02-01 01-22 02-10 01-29 02-17
            02-06 01-26 02-13 02-03 01-23 02-11 01-31 02-19 02-08 01-28 02-15 02-04 01-24 02-12 02-01 01-22 02-10
            01-30 02-17 02-06 01-26 02-14 02-02 01-23
            """.strip().split("\\s+");

    private SpringFestival() {}

    /// Known from 2010 to 2050; years outside take the nearest of these.
    static LocalDate of(int year) {
        int known = Math.clamp(year - FIRST_YEAR, 0, DAYS.length - 1);
        return MonthDay.parse("--" + DAYS[known]).atYear(year);
    }

    /// Offices order a little ahead, then nothing for ten days, then come back slowly.
    static double effect(LocalDate day) {
        long after = ChronoUnit.DAYS.between(of(day.getYear()), day);
        if (after < -18 || after > 16) {
            return 1;
        }
        if (after < -2) {
            return 1.25;
        }
        return isBreak(day) ? 0.04 : 0.75;
    }

    static boolean isBreak(LocalDate day) {
        long after = ChronoUnit.DAYS.between(of(day.getYear()), day);
        return after >= -2 && after <= 8;
    }
}
