package pareto.analysis.rhythm;

import java.util.Arrays;
import pareto.analysis.lifetime.Gammas;

/// How accounts of one book differ in the mean and the regularity of their gaps: what an account leans on as far as
/// its own gaps are few.
///
/// A gap is Gamma(k, kθ) distributed, with mean 1/θ and regularity k: 1 is at random, large is like clockwork. Rates θ
/// are Gamma(a, b) over accounts; k is one of the regularities of a grid.
///
/// @param a shape of the rates
/// @param b days: rate parameter of the rates
/// @param logShares logarithm of the share of accounts with each regularity
/// @param keep weight of a gap relative to the one after it
record Population(double a, double b, double[] logShares, double keep) {

    /// Regularities in about equal steps on the scale of logarithms.
    static final double[] REGULARITIES = {0.4, 0.7, 1, 1.5, 2.3, 3.5, 5.5, 9, 15, 25};

    private static final int ROUNDS = 40;
    private static final double LEAST_SHARE = 1e-4;

    static Population unknown(double keep) {
        var even = new double[REGULARITIES.length];
        Arrays.fill(even, -Math.log(even.length));
        return new Population(1, 30, even, keep);
    }

    /// The parameters under which these gaps are most likely, by expectation and maximisation.
    static Population of(Iterable<GapSums> accounts, double keep) {
        var population = unknown(keep);
        for (int round = 0; round < ROUNDS; round++) {
            population = population.improved(accounts);
        }
        return population;
    }

    private Population improved(Iterable<GapSums> accounts) {
        double n = 0;
        double rate = 0;
        double logRate = 0;
        var shares = new double[REGULARITIES.length];
        for (var sums : accounts) {
            var next = new NextGap(this, sums);
            n++;
            for (int i = 0; i < shares.length; i++) {
                double weight = next.weight(i);
                shares[i] += weight;
                rate += weight * next.rate(i);
                logRate += weight * next.logRate(i);
            }
        }
        if (n == 0) {
            return this;
        }
        double total = n;
        double shape = shape(Math.log(rate / n) - logRate / n);
        var logs = Arrays.stream(shares)
                .map(share -> Math.log((share + LEAST_SHARE * total) / (total * (1 + LEAST_SHARE * shares.length))))
                .toArray();
        return new Population(shape, shape * n / rate, logs, keep);
    }

    /// The shape of a gamma distribution by the difference of the logarithm of its mean and the mean of its logarithm
    /// (Minka 2002, "Estimating a Gamma distribution").
    private static double shape(double difference) {
        double spread = Math.max(difference, 1e-4);
        double shape = (3 - spread + Math.sqrt((spread - 3) * (spread - 3) + 24 * spread)) / (12 * spread);
        for (int i = 0; i < 4; i++) {
            double step = 1e-4 * shape;
            double slope = (Gammas.digamma(shape + step) - Gammas.digamma(shape - step)) / (2 * step);
            double miss = Math.log(shape) - Gammas.digamma(shape) - spread;
            shape = 1 / (1 / shape + miss / (shape * shape * (1 / shape - slope)));
        }
        return Math.clamp(shape, 0.05, 200);
    }
}
