package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/// An account's pace as a mixture of the kinds that are likely for it.
record PaceView(List<Part> parts) {

    private static final double NEGLIGIBLE = 2e-3;

    record Part(Pace pace, double weight) {}

    /// @param later shop days since the last order, over which what was learnt has aged
    static PaceView of(PaceBelief belief, double[] frequency, double later) {
        var weights = belief.weights(frequency);
        var parts = new ArrayList<Part>();
        double kept = 0;
        for (int kind = 0; kind < weights.length; kind++) {
            if (weights[kind] >= NEGLIGIBLE) {
                kept += weights[kind];
                parts.add(new Part(belief.pace(kind, later), weights[kind]));
            }
        }
        double sum = kept;
        parts.replaceAll(part -> new Part(part.pace, part.weight / sum));
        return new PaceView(parts);
    }

    /// The same when silence so far is taken in.
    PaceView afterSilence(double days) {
        return with(pace -> pace.afterSilence(days));
    }

    private PaceView with(UnaryOperator<Pace> change) {
        return new PaceView(parts.stream()
                .map(part -> new Part(change.apply(part.pace), part.weight))
                .toList());
    }

    double regularity() {
        return mean(Pace::k);
    }

    double gapBeyond(double days) {
        return mean(pace -> pace.gapBeyond(days));
    }

    double meanGapWithin(double days) {
        return mean(pace -> pace.meanGapWithin(days));
    }

    double atLeast(int n, double days) {
        return mean(pace -> pace.atLeast(n, days));
    }

    private double mean(ToDoubleFunction<Pace> of) {
        double sum = 0;
        for (var part : parts) {
            sum += part.weight * of.applyAsDouble(part.pace);
        }
        return sum;
    }
}
