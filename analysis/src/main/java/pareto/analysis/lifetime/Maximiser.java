package pareto.analysis.lifetime;

import java.util.List;

/// Climbs to the maximum of a smooth likelihood in a few dimensions: BFGS with a line search that only ever
/// goes up (Nocedal & Wright 2006, algorithm 6.1). Never fails: where no step leads up any more it stays.
final class Maximiser {

    private static final int MOST_STEPS = 300;
    private static final double LONGEST_STEP = 1.5;
    private static final double GOOD_ENOUGH = 1e-8;
    private static final double ROUGHLY = 1e-4;
    private static final double ROUNDING = 2e-15;
    private static final double SUFFICIENT = 1e-4;

    private final Likelihood likelihood;
    private final int n;
    private final double enough;
    private double[] logs;
    private double[] gradient;
    private double value;
    private double[][] metric;

    private Maximiser(Likelihood likelihood, double[] start, double[][] metric, double enough) {
        this.likelihood = likelihood;
        this.n = start.length;
        this.logs = start.clone();
        this.gradient = new double[n];
        this.value = finite(likelihood.at(logs, gradient));
        this.metric = metric;
        this.enough = enough;
    }

    /// From a start about which nothing is known.
    static Optimum from(Likelihood likelihood, double[] start) {
        return new Maximiser(likelihood, start, new double[0][], GOOD_ENOUGH).climb();
    }

    /// The same, as exactly as comparing likelihoods needs.
    static Optimum roughly(Likelihood likelihood, double[] start) {
        return new Maximiser(likelihood, start, new double[0][], ROUGHLY).climb();
    }

    /// From a start near the maximum, with an estimate of the covariance there.
    static Optimum near(Likelihood likelihood, double[] start, double[][] covariance) {
        return new Maximiser(likelihood, start, Matrix.copy(covariance), GOOD_ENOUGH).climb();
    }

    /// The best that can be reached from several starts.
    static Optimum fromAny(Likelihood likelihood, List<double[]> starts) {
        var best = from(likelihood, starts.getFirst());
        for (var start : starts.subList(1, starts.size())) {
            var next = from(likelihood, start);
            best = next.value() > best.value() ? next : best;
        }
        return best;
    }

    private Optimum climb() {
        boolean fresh = metric.length == 0;
        if (fresh) {
            metric = steepest();
        }
        for (int i = 0; i < MOST_STEPS; i++) {
            var direction = Matrix.times(metric, gradient);
            double slope = Matrix.dot(direction, gradient);
            if (!(slope > 0)) {
                metric = steepest();
                direction = Matrix.times(metric, gradient);
                slope = Matrix.dot(direction, gradient);
                fresh = true;
            }
            if (!(slope > 2 * Math.max(enough, ROUNDING * Math.abs(value)))) {
                break;
            }
            double longest = Matrix.largest(direction);
            double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
            if (!step(direction, scale, slope, fresh)) {
                if (fresh) {
                    break;
                }
                metric = steepest();
                fresh = true;
                continue;
            }
            fresh = false;
        }
        return new Optimum(logs, value, metric);
    }

    private double[][] steepest() {
        return Matrix.diagonal(n, 1 / Math.max(1, Matrix.largest(gradient)));
    }

    private boolean step(double[] direction, double longest, double slope, boolean fresh) {
        double length = longest;
        var nextGradient = new double[n];
        for (int tries = 0; tries < 40; tries++) {
            var next = Matrix.along(logs, direction, length);
            double reached = finite(likelihood.at(next, nextGradient));
            if (reached >= value + SUFFICIENT * length * slope - ROUNDING * Math.abs(value)) {
                learn(next, nextGradient, fresh);
                logs = next;
                gradient = nextGradient;
                value = reached;
                return true;
            }
            double parabola = slope * length * length / (2 * (value + slope * length - reached));
            length = Math.clamp(Double.isFinite(parabola) ? parabola : 0, 0.1 * length, 0.5 * length);
        }
        return false;
    }

    /// Takes what the step taught about the curvature into the metric.
    private void learn(double[] next, double[] nextGradient, boolean fresh) {
        var step = Matrix.along(next, logs, -1);
        var change = Matrix.along(gradient, nextGradient, -1);
        double curvature = Matrix.dot(step, change);
        if (curvature <= 1e-14 * Math.sqrt(Matrix.dot(step, step) * Matrix.dot(change, change))) {
            return;
        }
        if (fresh) {
            metric = Matrix.diagonal(n, curvature / Matrix.dot(change, change));
        }
        var bent = Matrix.times(metric, change);
        double weight = (1 + Matrix.dot(change, bent) / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                metric[i][j] += weight * step[i] * step[j] - (bent[i] * step[j] + step[i] * bent[j]) / curvature;
            }
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : -Double.MAX_VALUE;
    }
}
