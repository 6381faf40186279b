package pareto.analysis.portfolio;

import java.util.TreeSet;

/// Which ranks the curve draws: every one of a small portfolio; of a large one the first hundred, where it is steep,
/// then evenly, and always the last. Leaves room for the crossing points.
final class CurveRanks {

    private static final int POINTS = 390;
    private static final int STEEP = 100;

    private CurveRanks() {}

    static TreeSet<Long> of(long n) {
        var ranks = new TreeSet<Long>();
        var steep = Math.min(n, n <= POINTS ? POINTS : STEEP);
        for (long rank = 1; rank <= steep; rank++) {
            ranks.add(rank);
        }
        for (long i = 1; i <= POINTS - STEEP && steep < n; i++) {
            ranks.add(steep + (n - steep) * i / (POINTS - STEEP));
        }
        return ranks;
    }
}
