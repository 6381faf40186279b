package pareto.analysis.rhythm.season;

import java.util.List;

/// How many orders a season of a clock brings, learnt from comparable clocks: how seasons of accounts with about the
/// same mean in their other seasons turned out. Missed seasons and fixed habits are in it as they were.
final class SeasonCounts {

    private static final double[] LIMITS = {0.7, 0.9, 1.05, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 7};
    private static final int MOST = 24;
    private static final double PRIOR = 6;
    private static final int LEAST_SEASONS = 3;

    private final double[][] seen = new double[LIMITS.length][MOST + 1];
    private final double[] total = new double[LIMITS.length];

    SeasonCounts(List<SeasonHistory> histories) {
        for (var history : histories) {
            var seasons = history.seasons();
            // the first and the last season have orders by construction and would hide how often one is missed
            for (int i = 1; i < seasons.size() - 1 && seasons.size() > LEAST_SEASONS; i++) {
                int orders = seasons.get(i).orders();
                double others = (history.orders() - orders) / (seasons.size() - 1.0);
                int kind = classOf(others);
                if (kind < LIMITS.length) {
                    seen[kind][Math.min(orders, MOST)]++;
                    total[kind]++;
                }
            }
        }
    }

    private static int classOf(double mean) {
        int found = 0;
        while (found < LIMITS.length && mean >= LIMITS[found]) {
            found++;
        }
        return found;
    }

    /// Probability of at least n orders in the next season.
    double atLeast(int n, SeasonHistory history) {
        int seasons = history.seasons().size();
        double mean = history.orders() / (double) seasons;
        double alone = new Pace(1, history.orders() + 0.5, seasons).atLeast(n, 1);
        int kind = classOf(mean);
        if (kind == LIMITS.length) {
            return alone;
        }
        double reached = 0;
        for (int count = Math.max(0, n); count <= MOST; count++) {
            reached += seen[kind][count];
        }
        return (reached + PRIOR * alone) / (total[kind] + PRIOR);
    }
}
