package pareto.analysis.lifetime;

import java.util.random.RandomGenerator;

/// Random variables of the models' distributions.
final class Draws {

    private static final double LARGEST_MEAN = 500;

    private final RandomGenerator random;

    Draws(RandomGenerator random) {
        this.random = random;
    }

    double uniform() {
        return random.nextDouble();
    }

    /// Rate 1. Marsaglia & Tsang (2000).
    double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            double limit = 0.5 * normal * normal + d - d * v + d * Math.log(Math.max(v, Double.MIN_NORMAL));
            if (v > 0 && Math.log(1 - random.nextDouble()) < limit) {
                return d * v;
            }
        }
    }

    double beta(double a, double b) {
        double left = gamma(a);
        double right = gamma(b);
        return left + right == 0 ? (random.nextDouble() < a / (a + b) ? 1 : 0) : left / (left + right);
    }

    int poisson(double mean) {
        int count = 0;
        double rest = mean;
        for (; rest > LARGEST_MEAN; rest -= LARGEST_MEAN) {
            count += smallPoisson(LARGEST_MEAN);
        }
        return count + smallPoisson(rest);
    }

    private int smallPoisson(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= 1 - random.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }
}
