package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether the last season of accounts with a clock brought less, or more, than their earlier ones. A season is judged
/// once its days are over; seasons without an order are another matter. How often seasons came out so small before, or
/// so large, puts its chance right.
final class SeasonShifts {

    /// Earlier seasons with an order.
    private static final int LEAST_BEFORE = 3;
    /// Days after its end in which a season is news, and those in which it is spoken of.
    private static final int NEWS = 35;
    private static final int SPOKEN_OF = 180;
    /// Seasons that stand for the usual spread of a shop's seasons.
    private static final double PRIOR = 4;
    /// Variance of the logarithm of a season of one order, where the shop has no clock to learn from, and the
    /// seasons this counts as.
    private static final double UNKNOWN = 0.6;
    private static final double UNKNOWN_SEASONS = 8;
    /// Variance between seasons however many orders they have.
    private static final double FLOOR = 0.01;
    /// Orders of a season on average: fewer make it large or small by accident.
    private static final double LEAST_ORDERS = 3;

    /// One season with an order that is over, and is not explained.
    ///
    /// @param log logarithm of what it brought
    private record Over(int year, int from, int to, double log, int orders) {}

    /// The seasons of one window of an account.
    private record Course(Watched account, List<Over> seasons) {

        double mean() {
            return seasons.stream().mapToDouble(Over::log).average().orElseThrow();
        }
    }

    /// A season, and those before it, which are freed of what their years did to everybody.
    ///
    /// @param orders mean order days of those before
    private record Past(Watched account, Over last, double[] before, double orders) {

        double mean() {
            return Arrays.stream(before).average().orElseThrow();
        }

        double squares() {
            double mean = mean();
            return Arrays.stream(before).map(log -> (log - mean) * (log - mean)).sum();
        }
    }

    private SeasonShifts() {}

    static List<SizeShift> of(Collection<Watched> accounts, ShopView shop) {
        var courses = accounts.stream()
                .flatMap(account -> account.seasons.stream().map(history -> course(account, history, shop)))
                .filter(course -> course.seasons.size() > LEAST_BEFORE)
                .toList();
        var years = years(courses);
        var latest = new ArrayList<Past>();
        var earlier = new ArrayList<Past>();
        for (var course : courses) {
            for (int i = LEAST_BEFORE; i < course.seasons.size(); i++) {
                var past = past(course, i, years);
                if (past.orders < LEAST_ORDERS) {
                    continue;
                }
                if (i == course.seasons.size() - 1) {
                    latest.add(past);
                } else if (!SizeShift.lasted(
                        past.mean(), freed(past.last, years), freed(course.seasons.get(i + 1), years))) {
                    earlier.add(past);
                }
            }
        }
        return shifts(latest, earlier, years, shop.asOf());
    }

    private static List<SizeShift> shifts(List<Past> latest, List<Past> earlier, Map<Integer, Double> years, int asOf) {
        double usual = spread(latest);
        var small = new TailScale();
        var large = new TailScale();
        for (var past : earlier) {
            var shift = shift(past, usual, asOf, small, large);
            double chance = shift.plain(years.getOrDefault(past.last.year, 0.0));
            small.learn(chance);
            large.learn(1 - chance);
        }
        return latest.stream()
                .filter(past -> asOf - past.last.to <= SPOKEN_OF)
                .map(past -> shift(past, usual, asOf, small, large))
                .toList();
    }

    private static Course course(Watched account, SeasonHistory history, ShopView shop) {
        var clock = history.clock();
        var over = new ArrayList<Over>();
        for (var season : history.seasons()) {
            int from = clock.opens(history.window(), season.year());
            int to = clock.closes(history.window(), season.year());
            if (season.hit() && to <= shop.asOf() && !shop.explanations().touch(account.buyer.account(), from, to)) {
                double log = SizeShift.log(account.buyer.revenueBetween(from, to));
                over.add(new Over(season.year(), from, to, log, season.orders()));
            }
        }
        return new Course(account, over);
    }

    /// What a year did to the seasons of everybody: the median of how far they lie from the mean of their own, where
    /// there are enough.
    private static Map<Integer, Double> years(List<Course> courses) {
        Map<Integer, List<Double>> offs = new HashMap<>();
        for (var course : courses) {
            double mean = course.mean();
            for (var season : course.seasons) {
                offs.computeIfAbsent(season.year, _ -> new ArrayList<>()).add(season.log - mean);
            }
        }
        Map<Integer, Double> years = new HashMap<>();
        offs.forEach((year, all) -> {
            if (all.size() > SizeShift.LEAST_BEFORE) {
                all.sort(null);
                years.put(year, all.get(all.size() / 2));
            }
        });
        return years;
    }

    private static double freed(Over season, Map<Integer, Double> years) {
        return season.log - years.getOrDefault(season.year, 0.0);
    }

    private static Past past(Course course, int last, Map<Integer, Double> years) {
        var before = course.seasons.subList(0, last);
        return new Past(
                course.account,
                course.seasons.get(last),
                before.stream().mapToDouble(season -> freed(season, years)).toArray(),
                before.stream().mapToInt(Over::orders).average().orElseThrow());
    }

    /// Variance of the logarithm of a season of one order, by all accounts together: that of n orders is an nth of it.
    private static double spread(List<Past> pasts) {
        double squares = UNKNOWN * UNKNOWN_SEASONS;
        double seasons = UNKNOWN_SEASONS;
        for (var past : pasts) {
            squares += past.squares();
            seasons += (past.before.length - 1) / past.orders;
        }
        return squares / seasons;
    }

    private static SizeShift shift(Past past, double usual, int asOf, TailScale small, TailScale large) {
        double degrees = past.before.length - 1 + PRIOR;
        double variance = (past.squares() + PRIOR * (FLOOR + usual / past.orders)) / degrees;
        return new SizeShift(
                past.account,
                past.last.from,
                past.last.to,
                true,
                asOf - past.last.to <= NEWS,
                past.last.log - past.mean(),
                Math.sqrt(variance * (1 + 1.0 / past.before.length)),
                degrees,
                small,
                large);
    }
}
