package pareto.analysis.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// The story of the account that always orders in one season and this year has not.
///
/// The season is the eight weeks that end on the as-of date's day of the year, so that the story holds whenever the
/// sample is made: as of 21 February it is the first quarter that stays silent.
final class QuietSeason {

    static final int DAYS = 56;

    /// Orders in the seasons one to six years ago: 35 in all, 5.8 on average.
    static final List<Integer> ORDERS = List.of(5, 6, 6, 5, 7, 6);

    private QuietSeason() {}

    /// First day of the season that ends on the given day.
    static LocalDate begin(LocalDate end) {
        return end.minusDays(DAYS - 1);
    }

    static boolean covers(LocalDate day, LocalDate asOf) {
        for (int year = 0; year <= ORDERS.size(); year++) {
            LocalDate end = asOf.minusYears(year);
            if (!day.isAfter(end) && !day.isBefore(begin(end))) {
                return true;
            }
        }
        return false;
    }

    static List<LocalDate> days(LocalDate asOf, Random random) {
        List<LocalDate> days = new ArrayList<>();
        for (int year = 1; year <= ORDERS.size(); year++) {
            LocalDate begin = begin(asOf.minusYears(year));
            TreeSet<LocalDate> season = new TreeSet<>();
            while (season.size() < ORDERS.get(year - 1)) {
                LocalDate day = begin.plusDays(random.nextInt(DAYS));
                if (day.getDayOfWeek().getValue() <= 5 && !FestivalSeason.isBreak(day)) {
                    season.add(day);
                }
            }
            days.addAll(season);
        }
        return days;
    }
}
