package pareto.analysis.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pareto.values.SpringFestival;

/// What Spring Festival does to ordering.
final class FestivalSeason {

    private FestivalSeason() {}

    /// Offices order a little ahead, then nothing for ten days, then come back slowly.
    static double effect(LocalDate day) {
        long after = ChronoUnit.DAYS.between(SpringFestival.of(day.getYear()), day);
        if (after < -18 || after > 16) {
            return 1;
        }
        if (after < -2) {
            return 1.25;
        }
        return isBreak(day) ? 0.04 : 0.75;
    }

    static boolean isBreak(LocalDate day) {
        long after = ChronoUnit.DAYS.between(SpringFestival.of(day.getYear()), day);
        return after >= -2 && after <= 8;
    }
}
