package pareto.analysis.lifetime;

/// What a likelihood needs of one rate α for every day it can meet, worked out once per evaluation.
final class Rates {

    /// ln((α + t)/α) for t of so many days
    final double[] log;

    /// t/(α + t)
    final double[] share;

    Rates(int lastDay) {
        log = new double[lastDay + 1];
        share = new double[lastDay + 1];
    }

    void fill(double alpha) {
        for (int day = 0; day < log.length; day++) {
            double t = day / Cells.WEEK;
            log[day] = Math.log1p(t / alpha);
            share[day] = t / (alpha + t);
        }
    }
}
