package pareto.analysis.rhythm;

import static pareto.analysis.rhythm.Population.REGULARITIES;

import pareto.analysis.lifetime.Gammas;
import pareto.analysis.lifetime.IncompleteBeta;

/// The predictive distribution of an account's next gap, had nothing changed: a mixture over its regularity, each part
/// with the uncertainty of its mean included. Given k the gap over its scale is beta prime distributed (the gamma
/// distribution with a gamma distributed rate; Johnson, Kotz & Balakrishnan 1994, ch. 17).
final class NextGap {

    /// A gap beyond this is as surprising as one can be.
    static final double MOST_SURPRISE = 300;

    private static final double NEGLIGIBLE = 1e-9;

    private final Population population;
    private final GapSums sums;
    private final double[] weights = new double[REGULARITIES.length];

    NextGap(Population population, GapSums sums) {
        this.population = population;
        this.sums = sums;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = population.logShares()[i] + logLikelihood(REGULARITIES[i]);
            most = Math.max(most, weights[i]);
        }
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(weights[i] - most);
            total += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= total;
        }
    }

    /// Of the gaps seen, their rate integrated out.
    private double logLikelihood(double k) {
        double a = population.a();
        double shape = shape(k);
        return k * sums.count() * Math.log(k)
                - sums.count() * Gammas.logGamma(k)
                + (k - 1) * sums.logs()
                + a * Math.log(population.b())
                + Gammas.logRising(a, shape - a)
                - shape * Math.log(scale(k));
    }

    private double shape(double k) {
        return population.a() + k * sums.count();
    }

    private double scale(double k) {
        return population.b() + k * sums.days();
    }

    /// The probability of the regularity of this index.
    double weight(int i) {
        return weights[i];
    }

    /// Expected orders a day under the regularity of this index.
    double rate(int i) {
        return shape(REGULARITIES[i]) / scale(REGULARITIES[i]);
    }

    double logRate(int i) {
        return Gammas.digamma(shape(REGULARITIES[i])) - Math.log(scale(REGULARITIES[i]));
    }

    /// One over the expected rate of orders, in days.
    double expected() {
        double rate = 0;
        for (int i = 0; i < weights.length; i++) {
            rate += weights[i] * rate(i);
        }
        return 1 / rate;
    }

    /// The geometric mean of k.
    double regularity() {
        double log = 0;
        for (int i = 0; i < weights.length; i++) {
            log += weights[i] * Math.log(REGULARITIES[i]);
        }
        return Math.exp(log);
    }

    /// −ln P(gap > days).
    double surprise(double days) {
        double survival = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > NEGLIGIBLE) {
                double k = REGULARITIES[i];
                double rest = scale(k) / (scale(k) + k * days);
                survival += weights[i] * IncompleteBeta.regularised(rest, shape(k), k);
            }
        }
        return Math.clamp(-Math.log(survival), 0, MOST_SURPRISE);
    }

    /// The logarithm of the density at a gap, per day.
    double logDensity(double days) {
        double density = 0;
        for (int i = 0; i < weights.length; i++) {
            double k = REGULARITIES[i];
            double scale = scale(k);
            double part = k * Math.log(k / (scale + k * days))
                    + shape(k) * Math.log(scale / (scale + k * days))
                    + (k - 1) * Math.log(days)
                    - Gammas.logBeta(k, shape(k));
            density += weights[i] * Math.exp(part);
        }
        return Math.log(Math.max(density, Double.MIN_NORMAL));
    }
}
