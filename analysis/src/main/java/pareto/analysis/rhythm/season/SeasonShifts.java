package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

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

    /// A season, and those before it.
    ///
    /// @param orders mean order days of those before
    private record Past(Watched account, int from, int to, double last, double[] before, double orders) {

        double mean() {
            return Arrays.stream(before).average().orElseThrow();
        }

        double squares() {
            double mean = mean();
            return Arrays.stream(before).map(log -> (log - mean) * (log - mean)).sum();
        }
    }

    private SeasonShifts() {}

    static List<SizeShift> of(Collection<Watched> accounts, int asOf) {
        var latest = new ArrayList<Past>();
        var earlier = new ArrayList<Past>();
        for (var account : accounts) {
            for (var history : account.seasons) {
                var pasts = pasts(account, history, asOf);
                for (int i = 0; i + 1 < pasts.size(); i++) {
                    var past = pasts.get(i);
                    if (!SizeShift.lasted(past.mean(), past.last, pasts.get(i + 1).last)) {
                        earlier.add(past);
                    }
                }
                pasts.reversed().stream().findFirst().ifPresent(latest::add);
            }
        }
        double usual = spread(latest);
        var small = new TailScale();
        var large = new TailScale();
        for (var past : earlier) {
            var shift = shift(past, usual, asOf, small, large);
            double chance = shift.plain(0);
            small.learn(chance);
            large.learn(1 - chance);
        }
        return latest.stream()
                .filter(past -> asOf - past.to <= SPOKEN_OF)
                .map(past -> shift(past, usual, asOf, small, large))
                .toList();
    }

    /// Its seasons with an order that are over, each from the fourth on with those before.
    private static List<Past> pasts(Watched account, SeasonHistory history, int asOf) {
        var clock = history.clock();
        var pasts = new ArrayList<Past>();
        double[] logs = {};
        double orders = 0;
        for (var season : history.seasons()) {
            int from = clock.opens(history.window(), season.year());
            int to = clock.closes(history.window(), season.year());
            if (season.hit() && to <= asOf) {
                double log = SizeShift.log(account.buyer.revenueBetween(from, to));
                if (logs.length >= LEAST_BEFORE && orders >= LEAST_ORDERS * logs.length) {
                    pasts.add(new Past(account, from, to, log, logs, orders / logs.length));
                }
                orders += season.orders();
                logs = Arrays.copyOf(logs, logs.length + 1);
                logs[logs.length - 1] = log;
            }
        }
        return pasts;
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
                past.from,
                past.to,
                true,
                asOf - past.to <= NEWS,
                past.last - past.mean(),
                Math.sqrt(variance * (1 + 1.0 / past.before.length)),
                degrees,
                small,
                large);
    }
}
