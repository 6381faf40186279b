package pareto.analysis.lifetime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A model with the parameters that make what was seen most likely.
public final class Fit {

    /// Two-sided 95 % point of the normal distribution.
    private static final double NORMAL_95 = 1.959963984540054;

    private final Model asked;
    private final Model model;
    private final Family family;
    private final Optimum optimum;
    private final double[] parameters;
    private final Cells cells;
    private final boolean identified;
    private final Optional<String> fallback;

    Fit(
            Model asked,
            Model model,
            Family family,
            Optimum optimum,
            Cells cells,
            boolean identified,
            Optional<String> fallback) {
        this.asked = asked;
        this.model = model;
        this.family = family;
        this.optimum = optimum;
        this.parameters = optimum.parameters();
        this.cells = cells;
        this.identified = identified;
        this.fallback = fallback;
    }

    public Model asked() {
        return asked;
    }

    /// The model the parameters belong to: the one asked for or a simpler one.
    public Model model() {
        return model;
    }

    /// Every k-th tick of the model's clock is an order; the larger, the more regular. 1 means at random.
    public int k() {
        return family.k();
    }

    /// By their usual names, times in weeks. Where accounts do not differ in their rate, only the mean interval
    /// is known.
    public Map<String, Double> parameters() {
        var named = new LinkedHashMap<String, Double>();
        if (model == Model.MBG_CNBD_K || family.k() > 1) {
            named.put("k", (double) family.k());
        }
        boolean oneRate = model == Model.MEAN_INTERVAL || Bounds.sameForAll(optimum.logs(), 0, 1);
        if (oneRate) {
            named.put("meanInterval", family.k() * parameters[1] / parameters[0]);
        }
        for (int i = oneRate ? 2 : 0; i < parameters.length; i++) {
            named.put(family.names().get(i), parameters[i]);
        }
        return named;
    }

    /// Of the cells the model was fitted on.
    public double logLikelihood() {
        return family.on(cells).at(optimum.logs());
    }

    /// Of other cells.
    double logLikelihood(Cells others) {
        return family.on(others).at(optimum.logs());
    }

    public long customers() {
        return cells.customers();
    }

    /// Whether the histories tell accounts that left from accounts that are silent.
    public boolean identified() {
        return identified;
    }

    /// Why no account has a probability of being active.
    public Optional<String> unidentified() {
        return identified
                ? Optional.empty()
                : Optional.of("Nobody can be said to have left: a model in which all accounts stay explains these"
                        + " histories about as well, so no probability of being active is given.");
    }

    /// Which simpler model was taken, and why.
    public Optional<String> fallback() {
        return fallback;
    }

    /// 95 % intervals of the parameters from the observed information on logarithms; nothing where it does not
    /// bound them.
    public Map<String, Interval> intervals() {
        var intervals = new LinkedHashMap<String, Interval>();
        var known = parameters();
        if (model == Model.MEAN_INTERVAL) {
            return intervals;
        }
        Curvature.covariance(new Bounds(family.on(cells)), optimum.logs()).ifPresent(covariance -> {
            for (int i = 0; i < parameters.length; i++) {
                var name = family.names().get(i);
                if (known.containsKey(name) && !Bounds.reached(optimum.logs(), i)) {
                    double wide = Math.exp(NORMAL_95 * Math.sqrt(covariance[i][i]));
                    intervals.put(name, new Interval(parameters[i] / wide, parameters[i] * wide));
                }
            }
        });
        return intervals;
    }

    /// What the model expects of a history; all in days.
    public Forecast forecast(int x, int tx, int t) {
        return family.forecast(parameters, x, tx, t);
    }

    /// P(active), where it may be shown: BG/NBD makes it 1 for every one-time buyer by construction.
    public OptionalDouble active(Forecast forecast, int x) {
        return identified && !(model == Model.BG_NBD && x == 0)
                ? OptionalDouble.of(forecast.active())
                : OptionalDouble.empty();
    }
}
