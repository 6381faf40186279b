package pareto.analysis.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Accounts simulated from known parameters give those parameters back, and the 95 % intervals hold what they
/// promise. `-Dpareto.long=true` takes 1,000 sets of 2,000 accounts (`-Dpareto.sets=n` another number,
/// `-Dpareto.seed=n` others), where the share of intervals that hold the truth must lie between 93 % and 97 %.
class ParameterRecoveryTests {

    private static final boolean LONG = Boolean.getBoolean("pareto.long");
    private static final int SETS = Integer.getInteger("pareto.sets", LONG ? 1_000 : 60);
    private static final long SEED = Long.getLong("pareto.seed", 20261126);
    private static final int ACCOUNTS = 2_000;

    @Test
    void bgNbd() {
        covered(
                Model.BG_NBD,
                truth("r", 0.8, "alpha", 6, "a", 0.8, "b", 2.5),
                seed -> new World(seed).leavingAfterOrders(ACCOUNTS, 1, 0.8, 6, 0.8, 2.5, false));
    }

    @Test
    void mbgNbd() {
        covered(
                Model.MBG_NBD,
                truth("r", 0.8, "alpha", 6, "a", 0.8, "b", 2.5),
                seed -> new World(seed).leavingAfterOrders(ACCOUNTS, 1, 0.8, 6, 0.8, 2.5, true));
    }

    @Test
    void mbgCnbdK() {
        covered(
                Model.MBG_CNBD_K,
                truth("r", 1.6, "alpha", 2.2, "a", 0.9, "b", 7.5),
                seed -> new World(seed).leavingAfterOrders(ACCOUNTS, 3, 1.6, 2.2, 0.9, 7.5, true));
    }

    @Test
    void paretoNbd() {
        covered(
                Model.PARETO_NBD,
                truth("r", 0.8, "alpha", 6, "s", 0.7, "beta", 12),
                seed -> new World(seed).leavingAtAnyTime(ACCOUNTS, 0.8, 6, 0.7, 12));
    }

    @Test
    void gammaGamma() {
        var truth = truth("p", 6.25, "q", 3.74, "v", 15.4);
        var held = new LinkedHashMap<String, Integer>();
        for (int set = 0; set < SETS; set++) {
            var intervals = SpendFit.fit(new World(SEED + set).spending(ACCOUNTS, 6.25, 3.74, 15.4))
                    .intervals();
            truth.forEach((name, value) -> held.merge(name, holds(intervals, name, value), Integer::sum));
        }
        assertCovered(held);
    }

    private static void covered(Model model, Map<String, Double> truth, LongFunction<Cells> world) {
        var held = new LinkedHashMap<String, Integer>();
        for (int set = 0; set < SETS; set++) {
            var fit = Fitting.unjudged(model, world.apply(SEED + set));
            assertThat(fit.fallback()).as("set %d", set).isEmpty();
            var intervals = fit.intervals();
            truth.forEach((name, value) -> held.merge(name, holds(intervals, name, value), Integer::sum));
        }
        assertCovered(held);
    }

    private static int holds(Map<String, Interval> intervals, String name, double truth) {
        var interval = intervals.get(name);
        return interval != null && interval.contains(truth) ? 1 : 0;
    }

    /// In few sets as many as chance leaves: 3.5 standard errors of a share of 95 %.
    private static void assertCovered(Map<String, Integer> held) {
        double slack = Math.max(0.02, 3.5 * Math.sqrt(0.95 * 0.05 / SETS));
        System.out.printf("%d sets, intervals that hold the truth: %s%n", SETS, held);
        assertThat(held)
                .allSatisfy((name, count) ->
                        assertThat((double) count / SETS).as(name).isBetween(0.95 - slack, 0.95 + slack));
    }

    /// Scales of the stretched world are larger by the same factor.
    private static Map<String, Double> truth(Object... named) {
        var truth = new LinkedHashMap<String, Double>();
        for (int i = 0; i < named.length; i += 2) {
            var name = (String) named[i];
            double value = ((Number) named[i + 1]).doubleValue();
            truth.put(name, name.equals("alpha") || name.equals("beta") ? value * World.STRETCH : value);
        }
        return truth;
    }
}
