package pareto.analysis.lifetime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Which model foretells accounts it has not seen best, and by how much: each part of the accounts is held out
/// once, models are fitted on the others.
///
/// @param best model of the largest likelihood of held-out histories; of equals the simplest
/// @param second the next
/// @param gain by how much the log-likelihood of the best is larger than that of the second
/// @param standardError of the gain, from its spread over the parts
/// @param heldOut log-likelihood of all held-out histories by model
public record Recommendation(Model best, Model second, double gain, double standardError, Map<Model, Double> heldOut) {

    /// Smaller differences are rounding.
    private static final double EQUAL = 1e-6;

    private static final int ENOUGH_TO_CHOOSE = 50_000;

    /// One model's log-likelihood of every part held out.
    private record Trial(Model model, double[] parts) {

        double rounded() {
            return Math.round(sum(parts) / EQUAL);
        }
    }

    /// @param parts the accounts in parts, at best five of equal size
    public static Recommendation of(List<Cells> parts) {
        long all = parts.stream().mapToLong(Cells::customers).sum();
        var usable = parts.stream()
                .filter(part -> part.customers() > 0)
                .map(part -> all > ENOUGH_TO_CHOOSE ? part.sample(ENOUGH_TO_CHOOSE / parts.size()) : part)
                .toList();
        // the sort is stable and the simplest model comes first
        var trials = Arrays.stream(Model.offered())
                .map(model -> new Trial(model, usable.size() < 2 ? new double[1] : heldOut(model, usable)))
                .sorted(Comparator.comparingDouble(Trial::rounded).reversed())
                .toList();
        return ofSorted(trials);
    }

    private static double[] heldOut(Model model, List<Cells> parts) {
        var values = new double[parts.size()];
        for (int i = 0; i < values.length; i++) {
            var rest = new ArrayList<>(parts);
            var held = rest.remove(i);
            values[i] = Fitting.unjudged(model, Cells.together(rest)).logLikelihood(held);
        }
        return values;
    }

    private static Recommendation ofSorted(List<Trial> trials) {
        var best = trials.get(0);
        var second = trials.get(1);
        var better = Matrix.along(best.parts(), second.parts(), -1);
        var heldOut = new EnumMap<Model, Double>(Model.class);
        trials.forEach(trial -> heldOut.put(trial.model(), sum(trial.parts())));
        return new Recommendation(best.model(), second.model(), sum(better), standardError(better), heldOut);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double standardError(double[] values) {
        double mean = sum(values) / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? 0 : Math.sqrt(values.length * squares / (values.length - 1));
    }

    /// In one sentence.
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%s is recommended: accounts it had not seen are more likely under it than under %s, by %.2f ± %.2f in"
                        + " log-likelihood.",
                best.code(),
                second.code(),
                gain,
                standardError);
    }
}
