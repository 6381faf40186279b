package pareto.analysis.rhythm;

import java.util.Arrays;
import pareto.analysis.lifetime.Matrix;

/// The probability that an account leaves after an order day, by what was known of it then: a logistic regression on
/// standardised traits with a normal prior on their weights (ridge), by Newton steps.
final class Leaving {

    private static final double RIDGE = 4;
    private static final double MOST_LOGIT = 30;

    /// Before anything is learned, one order day in twenty is the last.
    private static final double UNKNOWN = -3;

    private final double[] mean = new double[Walk.TRAITS];
    private final double[] spread = new double[Walk.TRAITS];
    private final double[] weights = new double[Walk.TRAITS + 1];

    Leaving(Silences silences) {
        int n = silences.size();
        for (int j = 0; j < Walk.TRAITS; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double trait = silences.traits(i)[j];
                sum += trait;
                squares += trait * trait;
            }
            mean[j] = n == 0 ? 0 : sum / n;
            spread[j] = n == 0 ? 1 : Math.sqrt(Math.max(squares / n - mean[j] * mean[j], 1e-6));
        }
        weights[Walk.TRAITS] = UNKNOWN;
    }

    /// One Newton step.
    ///
    /// @param left of each silence, the probability that it is one of an account that has left
    void learn(Silences silences, double[] left) {
        int p = weights.length;
        var gradient = new double[p];
        var curvature = new double[p][p];
        for (int j = 0; j < p; j++) {
            double ridge = j < Walk.TRAITS ? RIDGE : 0.01;
            gradient[j] = -ridge * (weights[j] - (j < Walk.TRAITS ? 0 : UNKNOWN));
            curvature[j][j] = ridge;
        }
        var row = new double[p];
        for (int i = 0; i < silences.size(); i++) {
            standardise(silences.traits(i), row);
            double probability = sigmoid(Matrix.dot(weights, row));
            double weight = probability * (1 - probability);
            for (int j = 0; j < p; j++) {
                gradient[j] += (left[i] - probability) * row[j];
                for (int m = 0; m <= j; m++) {
                    curvature[j][m] += weight * row[j] * row[m];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            for (int m = j + 1; m < p; m++) {
                curvature[j][m] = curvature[m][j];
            }
        }
        Matrix.inverse(curvature).ifPresent(inverse -> move(Matrix.times(inverse, gradient)));
    }

    /// No weight moves by more than 1 at once, so that a bad start cannot throw the regression off.
    private void move(double[] step) {
        double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
        double share = longest > 1 ? 1 / longest : 1;
        for (int j = 0; j < weights.length; j++) {
            weights[j] += share * step[j];
        }
    }

    double probability(double[] traits) {
        var row = new double[weights.length];
        standardise(traits, row);
        return sigmoid(Matrix.dot(weights, row));
    }

    private void standardise(double[] traits, double[] row) {
        for (int j = 0; j < Walk.TRAITS; j++) {
            row[j] = (traits[j] - mean[j]) / spread[j];
        }
        row[Walk.TRAITS] = 1;
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-Math.clamp(logit, -MOST_LOGIT, MOST_LOGIT)));
    }
}
