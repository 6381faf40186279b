package pareto.analysis.lifetime;

import java.util.Optional;

/// How sharp a maximum is: the covariance of the estimated logarithms from the observed information, and the
/// last steps of Newton that a flat ridge needs.
final class Curvature {

    private static final double STEP = 1e-4;
    private static final double GOOD_ENOUGH = 1e-9;
    private static final int MOST_STEPS = 6;

    private Curvature() {}

    /// The covariance, nothing where the likelihood does not fall in every direction.
    static Optional<double[][]> covariance(Likelihood likelihood, double[] logs) {
        return Matrix.inverse(information(likelihood, logs));
    }

    /// A maximum polished until what is left to gain does not matter.
    static Optimum polished(Likelihood likelihood, Optimum rough) {
        var best = rough;
        for (int i = 0; i < MOST_STEPS; i++) {
            var covariance = covariance(likelihood, best.logs());
            if (covariance.isEmpty()) {
                return best;
            }
            var gradient = new double[best.logs().length];
            likelihood.at(best.logs(), gradient);
            var step = Matrix.times(covariance.get(), gradient);
            best = new Optimum(best.logs(), best.value(), covariance.get());
            if (Matrix.dot(step, gradient) < GOOD_ENOUGH || Matrix.largest(step) > 1) {
                return best;
            }
            var next = Matrix.along(best.logs(), step, 1);
            double value = likelihood.at(next);
            if (!(value > best.value())) {
                return best;
            }
            best = new Optimum(next, value, covariance.get());
        }
        return best;
    }

    private static double[][] information(Likelihood likelihood, double[] logs) {
        int n = logs.length;
        var information = new double[n][n];
        for (int i = 0; i < n; i++) {
            var up = new double[n];
            var down = new double[n];
            var place = logs.clone();
            place[i] = logs[i] + STEP;
            likelihood.at(place, up);
            place[i] = logs[i] - STEP;
            likelihood.at(place, down);
            for (int j = 0; j < n; j++) {
                double slope = (down[j] - up[j]) / (2 * STEP);
                information[i][j] += slope / 2;
                information[j][i] += slope / 2;
            }
        }
        return information;
    }
}
