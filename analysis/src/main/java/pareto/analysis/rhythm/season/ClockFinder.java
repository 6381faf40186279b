package pareto.analysis.rhythm.season;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;

/// Finds out whether an account has a clock: once or twice a year, by solar or lunar date, or none.
///
/// Runs of orders count once each, by their middle, since one busy month proves no season. Their days over the
/// year are seen as one or two normal humps on an even floor of strays, and compared with an even year by
/// log-likelihood less a charge for the humps.
final class ClockFinder {

    private static final int RUN = 25;
    private static final double STRAYS = 0.1;
    private static final double PRIOR_DAYS = 12;
    private static final double PRIOR_WEIGHT = 3;
    private static final double LEAST_EVIDENCE = 2;
    private static final double CHARGE = 4;
    private static final double LUNAR_CHARGE = 1;
    private static final double LEAST_INSIDE = 0.7;
    private static final int LEAST_SEASONS = 3;
    private static final int HALF = 30;
    private static final int NEAR = 36;
    private static final int APART = 75;

    private final int[] days;
    private final int[] runs;

    private ClockFinder(int[] days) {
        this.days = days;
        this.runs = runs(days);
    }

    /// @param days order days, ascending
    static Optional<Clock> find(int[] days) {
        if (days.length < LEAST_SEASONS || days[days.length - 1] - days[0] < 2 * YearMark.YEAR - APART) {
            return Optional.empty();
        }
        var finder = new ClockFinder(days);
        return finder.runs.length < LEAST_SEASONS ? Optional.empty() : finder.best();
    }

    /// The middle of each run of orders.
    private static int[] runs(int[] days) {
        var middles = new int[days.length];
        int n = 0;
        for (int i = 0; i < days.length; ) {
            int first = i++;
            long sum = 0;
            while (i < days.length && days[i] - days[i - 1] <= RUN) {
                sum += days[i++] - days[first];
            }
            middles[n++] = days[first] + (int) (sum / (i - first));
        }
        return Arrays.copyOf(middles, n);
    }

    private Optional<Clock> best() {
        Optional<Clock> best = Optional.empty();
        double most = LEAST_EVIDENCE;
        for (var mark : YearMark.values()) {
            for (int humps = 1; humps <= 2; humps++) {
                var candidate = candidate(mark, humps);
                double evidence = evidence(candidate) - CHARGE * humps - (mark == YearMark.LUNAR ? LUNAR_CHARGE : 0);
                if (evidence > most && holds(candidate)) {
                    most = evidence;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    private Clock candidate(YearMark mark, int humps) {
        var places = Arrays.stream(runs).map(mark::daysInto).toArray();
        var anchors = new double[humps];
        var reach = new double[humps];
        for (int h = 0; h < humps; h++) {
            anchors[h] = densest(places, anchors, h);
        }
        double widest = humps == 1 ? 75 : Math.min(75, distance(anchors[0], anchors[1]) / 2);
        for (int h = 0; h < humps; h++) {
            for (int round = 0; round < 3; round++) {
                anchors[h] += meanAround(mark, anchors[h], Math.min(45, widest));
            }
            reach[h] = Math.clamp(3.5 * spread(mark, anchors[h], widest), Math.min(HALF, widest), widest);
        }
        return new Clock(mark, anchors, reach);
    }

    private static double densest(int[] places, double[] taken, int nTaken) {
        double best = 0;
        double most = -1;
        for (int c = 0; c < 366; c += 2) {
            boolean free = true;
            for (int t = 0; t < nTaken; t++) {
                free &= distance(c, taken[t]) >= APART;
            }
            double mass = 0;
            for (int i = 0; free && i < places.length; i++) {
                mass += Math.max(0, NEAR - distance(c, places[i]));
            }
            if (mass > most) {
                most = mass;
                best = c;
            }
        }
        return best;
    }

    private double meanAround(YearMark mark, double anchor, double within) {
        double sum = 0;
        int n = 0;
        for (int day : days) {
            double off = off(mark, day, anchor);
            if (Math.abs(off) <= within) {
                sum += off;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    private double spread(YearMark mark, double anchor, double within) {
        double sum = PRIOR_WEIGHT * PRIOR_DAYS * PRIOR_DAYS;
        double n = PRIOR_WEIGHT;
        for (int day : days) {
            double off = off(mark, day, anchor);
            if (Math.abs(off) <= within) {
                sum += off * off;
                n++;
            }
        }
        return Math.sqrt(sum / n);
    }

    /// How much more likely runs of orders are with these humps than over an even year.
    private double evidence(Clock clock) {
        double sum = 0;
        var spreads = new double[clock.windows()];
        for (int h = 0; h < spreads.length; h++) {
            spreads[h] = spread(clock.mark(), clock.anchors()[h], clock.reach()[h]);
        }
        for (int run : runs) {
            double density = STRAYS / YearMark.YEAR;
            for (int h = 0; h < spreads.length; h++) {
                double z = off(clock.mark(), run, clock.anchors()[h]) / spreads[h];
                density += (1 - STRAYS) / spreads.length * Math.exp(-z * z / 2) / (spreads[h] * Math.sqrt(2 * Math.PI));
            }
            sum += Math.log(density * YearMark.YEAR);
        }
        return sum;
    }

    /// Nearly all orders lie inside, in at least three years of each window, and in more years than not.
    private boolean holds(Clock clock) {
        int inside = 0;
        for (int h = 0; h < clock.windows(); h++) {
            var years = new HashSet<Integer>();
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (int day : days) {
                if (Math.abs(off(clock.mark(), day, clock.anchors()[h])) <= clock.reach()[h]) {
                    int year = clock.mark().nearestYear(day, clock.anchors()[h]);
                    years.add(year);
                    first = Math.min(first, year);
                    last = Math.max(last, year);
                    inside++;
                }
            }
            if (years.size() < LEAST_SEASONS || years.size() <= 0.5 * (last - first + 1)) {
                return false;
            }
        }
        return inside >= LEAST_INSIDE * days.length;
    }

    private static double off(YearMark mark, int day, double anchor) {
        int year = mark.nearestYear(day, anchor);
        return day - (mark.of(year) + anchor);
    }

    private static double distance(double a, double b) {
        double apart = Math.abs(a - b) % YearMark.YEAR;
        return Math.min(apart, YearMark.YEAR - apart);
    }
}
