package pareto.analysis.rhythm;

import java.util.Arrays;

/// How long silences really last, by how surprising they would be under the account's own distribution: were that
/// exact, surprise would be exponential with rate 1. Real gaps lie on whole weeks and have holidays; so the rate is
/// learned from earlier gaps, piece by piece of the scale (piecewise exponential hazards: Friedman 1982), apart for
/// irregular and regular accounts and leaning on all accounts where there are few.
final class SurpriseScale {

    private static final double[] EDGES = {0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 11, 16, 25, 50, 100};
    private static final int STRATA = 4;

    /// Gaps of all accounts together that weigh as much as those of a stratum.
    private static final double LEAN = 20;

    private static final int REGULARITY = 2;

    private final double[] cuts;
    private final double[][] rates = new double[STRATA][EDGES.length];

    /// As if the accounts' own distributions were exact.
    SurpriseScale(Silences silences) {
        var regular = new double[silences.size()];
        for (int i = 0; i < regular.length; i++) {
            regular[i] = silences.traits(i)[REGULARITY];
        }
        Arrays.sort(regular);
        cuts = new double[STRATA - 1];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = regular.length == 0 ? 0 : regular[(i + 1) * regular.length / STRATA];
        }
        for (var stratum : rates) {
            Arrays.fill(stratum, 1);
        }
    }

    /// @param active of each silence, the probability that it is one of an account that has not left
    void learn(Silences silences, double[] active) {
        var orders = new double[STRATA + 1][EDGES.length];
        var watched = new double[STRATA + 1][EDGES.length];
        for (int i = 0; i < silences.size(); i++) {
            int stratum = stratum(silences.traits(i));
            // an order comes somewhere between the day before and its day
            double until = (silences.silent(i) + silences.order(i)) / 2;
            watch(watched[stratum], until, active[i]);
            watch(watched[STRATA], until, active[i]);
            if (silences.ended(i)) {
                orders[stratum][piece(until)]++;
                orders[STRATA][piece(until)]++;
            }
        }
        for (int piece = 0; piece < EDGES.length; piece++) {
            double all = (orders[STRATA][piece] + 1) / (watched[STRATA][piece] + 1);
            for (int stratum = 0; stratum < STRATA; stratum++) {
                rates[stratum][piece] = (orders[stratum][piece] + LEAN * all) / (watched[stratum][piece] + LEAN);
            }
        }
    }

    private static void watch(double[] watched, double until, double weight) {
        for (int piece = 0; piece < EDGES.length && EDGES[piece] < until; piece++) {
            watched[piece] += weight * (Math.min(until, end(piece)) - EDGES[piece]);
        }
    }

    private static double end(int piece) {
        return piece + 1 < EDGES.length ? EDGES[piece + 1] : Double.POSITIVE_INFINITY;
    }

    private static int piece(double surprise) {
        int piece = 0;
        while (surprise > end(piece)) {
            piece++;
        }
        return piece;
    }

    private int stratum(double[] traits) {
        int stratum = 0;
        while (stratum < cuts.length && traits[REGULARITY] > cuts[stratum]) {
            stratum++;
        }
        return stratum;
    }

    /// P(a silence is at least so surprising), had nothing changed.
    double survival(double surprise, double[] traits) {
        var stratum = rates[stratum(traits)];
        double hazard = 0;
        for (int piece = 0; piece < EDGES.length && EDGES[piece] < surprise; piece++) {
            hazard += stratum[piece] * (Math.min(surprise, end(piece)) - EDGES[piece]);
        }
        return Math.exp(-hazard);
    }
}
