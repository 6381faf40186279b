package pareto.analysis.rhythm.season;

import java.util.Arrays;
import pareto.analysis.lifetime.Gammas;

/// What an account's gaps so far say of its pace, for every kind of pace there is.
///
/// @param day of the last order
/// @param orders order days so far
/// @param shape and `time` as in [Pace], for each kind
/// @param evidence log-likelihood of its gaps, each foretold from those before, for each kind
record PaceBelief(int day, int orders, double[] shape, double[] time, double[] evidence) {

    /// Prior orders, of the pace typical of the shop.
    private static final double PRIOR = 0.8;

    /// Before the first order.
    static final PaceBelief NONE = new PaceBelief(0, 0, new double[0], new double[0], new double[0]);

    /// Of an account that has just ordered for the first time.
    static PaceBelief first(int day, double typicalGap) {
        var shape = new double[PaceGrid.KINDS];
        var time = new double[PaceGrid.KINDS];
        for (int kind = 0; kind < shape.length; kind++) {
            shape[kind] = PRIOR;
            time[kind] = PRIOR * typicalGap / PaceGrid.regularity(kind);
        }
        return new PaceBelief(day, 1, shape, time, new double[PaceGrid.KINDS]);
    }

    /// After another order, so many shop days later.
    PaceBelief then(int next, double gap) {
        var shapes = shape.clone();
        var times = time.clone();
        var evidences = evidence.clone();
        for (int kind = 0; kind < shapes.length; kind++) {
            var pace = pace(kind, gap);
            double k = pace.k();
            double a = pace.shape();
            double b = pace.time();
            evidences[kind] +=
                    a * Math.log(b) + (k - 1) * Math.log(gap) - (a + k) * Math.log(b + gap) - Gammas.logBeta(a, k);
            shapes[kind] = a + k;
            times[kind] = b + gap;
        }
        return new PaceBelief(next, orders + 1, shapes, times, evidences);
    }

    /// The pace of this kind after so many shop days of which nothing is known yet.
    Pace pace(int kind, double later) {
        double kept = PaceGrid.kept(kind, later);
        double priorShape = Math.min(PRIOR, shape[kind]);
        double held = priorShape + (shape[kind] - priorShape) * kept;
        return new Pace(
                PaceGrid.regularity(kind), held, time[kind] * held / shape[kind] * PaceGrid.shrunk(kind, later));
    }

    /// How likely each kind is, given how frequent it is in the shop.
    double[] weights(double[] frequency) {
        double top = Double.NEGATIVE_INFINITY;
        for (double value : evidence) {
            top = Math.max(top, value);
        }
        var weights = new double[evidence.length];
        double sum = 0;
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] = frequency[kind] * Math.exp(evidence[kind] - top);
            sum += weights[kind];
        }
        for (int kind = 0; kind < weights.length; kind++) {
            weights[kind] /= sum;
        }
        return weights;
    }

    static double[] frequencies(Iterable<PaceBelief> beliefs, double[] start) {
        var frequency = start;
        for (int round = 0; round < 15; round++) {
            var sum = new double[PaceGrid.KINDS];
            Arrays.fill(sum, 1.0 / PaceGrid.KINDS);
            double n = 1;
            for (var belief : beliefs) {
                var weights = belief.weights(frequency);
                for (int kind = 0; kind < sum.length; kind++) {
                    sum[kind] += weights[kind];
                }
                n++;
            }
            for (int kind = 0; kind < sum.length; kind++) {
                sum[kind] /= n;
            }
            frequency = sum;
        }
        return frequency;
    }
}
