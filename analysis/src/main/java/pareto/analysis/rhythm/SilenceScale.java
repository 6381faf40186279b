package pareto.analysis.rhythm;

import java.util.Arrays;

/// How long silences of unchanged accounts really last, in expected gaps. The account's own distribution says too
/// little about long ones: real gaps lie on whole weeks, and an account like clockwork pauses for its holidays like any
/// other. So the rate at which orders come is learned from earlier gaps, piece by piece of the scale (piecewise
/// exponential hazards: Friedman 1982), apart for accounts of like regularity and expected gap and leaning on all
/// where there are few. What is uncertain about an account's expected gap is in it: earlier gaps were measured by what
/// was expected then.
final class SilenceScale {

    private static final double[] EDGES = {
        0, 0.25, 0.5, 0.7, 0.8, 0.9, 0.95, 1, 1.05, 1.1, 1.15, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 11, 16
    };

    private static final int REGULARITIES = 6;
    private static final int PACES = 4;

    /// Silences of accounts of like regularity that weigh as much as those of the same pace too, and those of all
    /// accounts that weigh as much as those of like regularity; in expected gaps.
    private static final double LEAN_ON_REGULARITY = 20;

    private static final double LEAN_ON_ALL = 5;

    /// Whoever has not left orders at some time: beyond this many expected gaps at no smaller rate than this. Without
    /// it, a tail without an end explains lost accounts as well as leaving does.
    private static final double OVERDUE = 1.25;

    private static final double LEAST_RATE = 0.4;

    private final double[] regular;
    private final double[] slow;
    private final double[][] rates = new double[REGULARITIES * PACES][EDGES.length];

    /// As if orders came at random, once in an expected gap.
    SilenceScale(Silences silences) {
        regular = cuts(silences, Walk.REGULARITY, REGULARITIES);
        slow = cuts(silences, Walk.EXPECTED, PACES);
        for (var stratum : rates) {
            Arrays.fill(stratum, 1);
        }
    }

    private static double[] cuts(Silences silences, int trait, int levels) {
        var values = new double[silences.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = silences.traits(i)[trait];
        }
        Arrays.sort(values);
        var cuts = new double[levels - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = values.length == 0 ? 0 : values[(i + 1) * values.length / levels];
        }
        return cuts;
    }

    /// @param active of each silence, the probability that it is one of an account that has not left
    void learn(Silences silences, double[] active) {
        var orders = new double[rates.length][EDGES.length];
        var watched = new double[rates.length][EDGES.length];
        for (int i = 0; i < silences.size(); i++) {
            int stratum = stratum(silences.traits(i));
            watch(watched[stratum], silences.until(i), active[i]);
            if (silences.ended(i)) {
                orders[stratum][piece(silences.until(i))]++;
            }
        }
        for (int piece = 0; piece < EDGES.length; piece++) {
            double all = (sum(orders, piece, 0, rates.length) + 1) / (sum(watched, piece, 0, rates.length) + 1);
            for (int first = 0; first < rates.length; first += PACES) {
                double like = (sum(orders, piece, first, PACES) + LEAN_ON_ALL * all)
                        / (sum(watched, piece, first, PACES) + LEAN_ON_ALL);
                for (int i = first; i < first + PACES; i++) {
                    double learned =
                            (orders[i][piece] + LEAN_ON_REGULARITY * like) / (watched[i][piece] + LEAN_ON_REGULARITY);
                    rates[i][piece] = EDGES[piece] < OVERDUE ? learned : Math.max(learned, LEAST_RATE);
                }
            }
        }
    }

    private static double sum(double[][] strata, int piece, int first, int count) {
        double sum = 0;
        for (int i = first; i < first + count; i++) {
            sum += strata[i][piece];
        }
        return sum;
    }

    private static void watch(double[] watched, double until, double weight) {
        for (int piece = 0; piece < EDGES.length && EDGES[piece] < until; piece++) {
            watched[piece] += weight * (Math.min(until, end(piece)) - EDGES[piece]);
        }
    }

    private static double end(int piece) {
        return piece + 1 < EDGES.length ? EDGES[piece + 1] : Double.POSITIVE_INFINITY;
    }

    private static int piece(double gaps) {
        int piece = 0;
        while (gaps > end(piece)) {
            piece++;
        }
        return piece;
    }

    private int stratum(double[] traits) {
        return PACES * level(traits[Walk.REGULARITY], regular) + level(traits[Walk.EXPECTED], slow);
    }

    private static int level(double value, double[] cuts) {
        int level = 0;
        while (level < cuts.length && value > cuts[level]) {
            level++;
        }
        return level;
    }

    /// P(no order for so many expected gaps), had nothing changed.
    double survival(double gaps, double[] traits) {
        var stratum = rates[stratum(traits)];
        double hazard = 0;
        for (int piece = 0; piece < EDGES.length && EDGES[piece] < gaps; piece++) {
            hazard += stratum[piece] * (Math.min(gaps, end(piece)) - EDGES[piece]);
        }
        return Math.exp(-hazard);
    }
}
