package pareto.analysis.rhythm.season;

import java.util.List;
import pareto.analysis.lifetime.Gammas;

/// What the clocks of a shop have in common, towards which each single one is shrunk: four to six seasons say little
/// about a spread or a hit rate.
///
/// @param variance typical variance of the day of a season's first order
/// @param weight in seasons, how much alike clocks are in it (Smyth 2004: scaled inverse χ²)
/// @param hits and `misses` of the typical clock, as a beta distribution
record SeasonPool(double variance, double weight, double hits, double misses) {

    /// A clock of which nothing is known: 12 days between seasons, every twentieth missed.
    static final SeasonPool UNKNOWN = new SeasonPool(144, 6, 3.8, 0.2);

    private static final double[] WEIGHTS = {3, 5, 8, 12, 20, 40};
    private static final double[] SURENESS = {2, 4, 8, 16, 32};

    static SeasonPool of(List<SeasonHistory> clocks) {
        var best = UNKNOWN.variance;
        double weight = UNKNOWN.weight;
        double most = Double.NEGATIVE_INFINITY;
        for (double candidate : WEIGHTS) {
            double variance = variance(clocks, candidate);
            double fit = spreadFit(clocks, variance, candidate);
            if (fit > most) {
                most = fit;
                best = variance;
                weight = candidate;
            }
        }
        double rate = (UNKNOWN.hits + sum(clocks, true)) / (4 + sum(clocks, true) + sum(clocks, false));
        double sureness = 4;
        most = Double.NEGATIVE_INFINITY;
        for (double candidate : SURENESS) {
            double fit = hitFit(clocks, rate * candidate, (1 - rate) * candidate);
            if (fit > most) {
                most = fit;
                sureness = candidate;
            }
        }
        return new SeasonPool(best, weight, rate * sureness, (1 - rate) * sureness);
    }

    private static double sum(List<SeasonHistory> clocks, boolean hits) {
        return clocks.stream()
                .mapToInt(clock -> hits ? clock.hits() - 1 : clock.misses())
                .sum();
    }

    /// Where the F distribution of the spreads is most likely, by its fixed point.
    private static double variance(List<SeasonHistory> clocks, double weight) {
        double variance = UNKNOWN.variance;
        for (int round = 0; round < 30; round++) {
            double sum = UNKNOWN.weight / UNKNOWN.variance;
            double n = UNKNOWN.weight;
            for (var clock : clocks) {
                double degrees = clock.hits() - 1;
                if (degrees >= 2) {
                    double precision = (weight + degrees) / (weight * variance + degrees * clock.spread());
                    sum += weight * precision;
                    n += weight;
                }
            }
            variance = n / sum;
        }
        return variance;
    }

    private static double spreadFit(List<SeasonHistory> clocks, double variance, double weight) {
        double fit = 0;
        for (var clock : clocks) {
            double degrees = clock.hits() - 1;
            if (degrees >= 2) {
                double ratio = degrees * Math.max(clock.spread(), 0.25) / (weight * variance);
                fit += degrees / 2 * Math.log(ratio)
                        - (degrees + weight) / 2 * Math.log1p(ratio)
                        - Gammas.logBeta(degrees / 2, weight / 2);
            }
        }
        return fit;
    }

    private static double hitFit(List<SeasonHistory> clocks, double a, double b) {
        double fit = 0;
        for (var clock : clocks) {
            if (clock.hits() > 1) {
                fit += Gammas.logBeta(a + clock.hits() - 1, b + clock.misses()) - Gammas.logBeta(a, b);
            }
        }
        return fit;
    }
}
