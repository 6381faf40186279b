package pareto.analysis.lifetime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the maxima of models on one set of cells. Large sets are searched on a sample first, so that the whole
/// is only passed over a few times, from a start near the maximum.
final class Search {

    private static final int SAMPLE = 10_000;
    private static final int MOST_TICKS = 12;

    private final Cells cells;
    private final Cells sample;
    private final Map<Integer, Optimum> steady = new HashMap<>();

    Search(Cells cells) {
        this.cells = cells;
        this.sample = cells.customers() > 2 * SAMPLE ? cells.sample(SAMPLE) : cells;
    }

    Cells cells() {
        return cells;
    }

    /// Whether the set is small enough to be searched as a whole.
    boolean whole() {
        return sample == cells;
    }

    /// The maximum without drop-out.
    Optimum steady(int k) {
        var known = steady.get(k);
        if (known == null) {
            var family = new Steady(k);
            known = maximum(family, family.starts(rate(k)));
            steady.put(k, known);
        }
        return known;
    }

    Optimum maximum(Family family) {
        var starts = new ArrayList<>(family.starts(rate(family.k())));
        starts.add(family.nearlyWithoutDropOut(steady(family.k()).logs()));
        return maximum(family, starts);
    }

    private Optimum maximum(Family family, List<double[]> starts) {
        var small = new Bounds(family.on(sample));
        var rough = Curvature.polished(small, Maximiser.fromAny(small, starts));
        return sample == cells ? rough : onAll(family, rough);
    }

    private Optimum onAll(Family family, Optimum rough) {
        double share = (double) sample.customers() / cells.customers();
        return Maximiser.near(new Bounds(family.on(cells)), rough.logs(), Matrix.scaled(rough.metric(), share));
    }

    /// The regularity k from 1 to 12 that makes the histories most likely.
    int regularity() {
        var profile = new ArrayList<Optimum>();
        double[] start = maximumOnSample().logs();
        for (int k = 1; k <= MOST_TICKS; k++) {
            var small = new Bounds(BetaGeometric.mbgCnbd(k).on(sample));
            var next = Maximiser.from(small, start);
            profile.add(sample == cells ? next : Curvature.polished(small, next));
            start = next.logs().clone();
            start[1] += Math.log((double) k / (k + 1));
        }
        int best = best(profile);
        return sample == cells ? best : bestOnAll(profile, best);
    }

    private Optimum maximumOnSample() {
        var family = BetaGeometric.MBG_NBD;
        return Maximiser.fromAny(new Bounds(family.on(sample)), family.starts(rate(1)));
    }

    private static int best(List<Optimum> profile) {
        int best = 1;
        for (int k = 2; k <= profile.size(); k++) {
            best = profile.get(k - 1).value() > profile.get(best - 1).value() ? k : best;
        }
        return best;
    }

    /// The sample's choice and its neighbours, on all.
    private int bestOnAll(List<Optimum> profile, int around) {
        int best = around;
        double most = Double.NEGATIVE_INFINITY;
        for (int k = Math.max(1, around - 1); k <= Math.min(MOST_TICKS, around + 1); k++) {
            double value = onAll(BetaGeometric.mbgCnbd(k), profile.get(k - 1)).value();
            best = value > most ? k : best;
            most = Math.max(most, value);
        }
        return best;
    }

    /// Mean number of ticks per week.
    double rate(int k) {
        return k * Math.max(cells.repeats(), 0.5) / Math.max(cells.watchedWeeks(), 1);
    }
}
