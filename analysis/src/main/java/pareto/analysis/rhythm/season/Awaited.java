package pareto.analysis.rhythm.season;

/// The first order of one season, as its history and the pool foretell it: Student's t around the mean day.
///
/// @param mean the day in the middle
/// @param scale of Student's t, days
/// @param hitRate probability that the season has an order at all
record Awaited(double mean, double scale, double degrees, double hitRate) {

    static Awaited of(SeasonHistory history, int year, SeasonPool pool) {
        double own = history.hits() - 1;
        double degrees = pool.weight() + own;
        double variance = (pool.weight() * pool.variance() + own * history.spread()) / degrees;
        double hitRate = (pool.hits() + own) / (pool.hits() + pool.misses() + own + history.misses());
        return new Awaited(
                history.clock().mark().of(year) + history.firsts(),
                Math.sqrt(variance * (1 + 1.0 / history.hits())),
                degrees,
                hitRate);
    }

    /// Probability that the first order of a season that has one comes by this day.
    double cameBy(double day) {
        return Tails.student((day + 0.5 - mean) / scale, degrees);
    }

    /// Probability that nothing has come by this day although nothing changed.
    double silentUntil(double day) {
        return 1 - hitRate * cameBy(day);
    }

    /// The day by which this share of first orders has come.
    double dayOf(double share) {
        return mean + scale * Tails.studentQuantile(share, degrees);
    }
}
