package pareto.analysis.lifetime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// What an account's orders are worth, learnt from its own order days and from those of all others.
public final class SpendFit {

    private static final double NORMAL_95 = 1.959963984540054;

    private static final int SAMPLE = 10_000;

    /// With less above one there is no mean worth the name.
    private static final double LEAST_ABOVE_ONE = 1e-3;

    private final Spending spending;
    private final double unit;
    private final Optional<Optimum> optimum;

    private SpendFit(Spending spending, double unit, Optional<Optimum> optimum) {
        this.spending = spending;
        this.unit = unit;
        this.optimum = optimum;
    }

    /// Never fails: where Gamma-Gamma cannot be fitted, an account's own mean stands for it, and the mean of
    /// all for an account without one.
    public static SpendFit fit(Spending spending) {
        double unit = spending.meanOfMeans();
        if (spending.size() < 3) {
            return new SpendFit(spending, unit, Optional.empty());
        }
        var found = maximum(spending, unit);
        var usable =
                Double.isFinite(found.value()) && IntStream.range(0, 3).noneMatch(i -> Bounds.reached(found.logs(), i));
        return new SpendFit(spending, unit, usable ? Optional.of(found) : Optional.empty());
    }

    /// Of many accounts on a sample first, as the models of orders are.
    private static Optimum maximum(Spending spending, double unit) {
        var few = spending.sample(SAMPLE);
        var small = new Bounds(new SpendLikelihood(few, unit));
        var starts = List.of(Family.logs(2, 3, 1), Family.logs(6, 4, 0.5), Family.logs(20, 10, 1));
        var rough = Curvature.polished(small, Maximiser.fromAny(small, starts));
        if (few == spending) {
            return rough;
        }
        var metric = Matrix.scaled(rough.metric(), (double) few.size() / spending.size());
        return Maximiser.near(new Bounds(new SpendLikelihood(spending, unit)), rough.logs(), metric);
    }

    /// Whether Gamma-Gamma could be fitted.
    public boolean fitted() {
        return optimum.isPresent();
    }

    /// p, q and v, v in the currency of the amounts; nothing where it could not be fitted.
    public Map<String, Double> parameters() {
        var named = new LinkedHashMap<String, Double>();
        optimum.map(Optimum::parameters).ifPresent(found -> {
            named.put("p", found[0]);
            named.put("q", found[1]);
            named.put("v", found[2] * unit);
        });
        return named;
    }

    public OptionalDouble logLikelihood() {
        return optimum.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        new SpendLikelihood(spending, unit).at(optimum.get().logs()));
    }

    /// 95 % intervals of the parameters from the observed information on logarithms.
    public Map<String, Interval> intervals() {
        var intervals = new LinkedHashMap<String, Interval>();
        optimum.flatMap(found -> Curvature.covariance(new Bounds(new SpendLikelihood(spending, unit)), found.logs()))
                .ifPresent(covariance -> {
                    int i = 0;
                    for (var parameter : parameters().entrySet()) {
                        double wide = Math.exp(NORMAL_95 * Math.sqrt(covariance[i][i]));
                        double value = parameter.getValue();
                        intervals.put(parameter.getKey(), new Interval(value / wide, value * wide));
                        i++;
                    }
                });
        return intervals;
    }

    /// The expected value of an account's next order (Fader & Hardie 2013, eq. 5), nothing where none is known
    /// or the expectation is not finite.
    ///
    /// @param orderDays repeat order days of positive value, 0 for none
    /// @param mean their mean value
    public OptionalDouble expected(int orderDays, double mean) {
        if (spending.size() == 0) {
            return OptionalDouble.empty();
        }
        if (optimum.isEmpty()) {
            return OptionalDouble.of(orderDays > 0 ? mean : unit);
        }
        var found = optimum.get().parameters();
        double above = found[0] * orderDays + found[1] - 1;
        return above < LEAST_ABOVE_ONE
                ? OptionalDouble.empty()
                : OptionalDouble.of(found[0] * (found[2] * unit + orderDays * mean) / above);
    }

    /// The probability that so many orders of an account are together worth at most this: given ν their sum is
    /// Gamma, so over what is known of ν it is a beta prime.
    double atMost(double value, int orders, int orderDays, double mean) {
        if (optimum.isEmpty()) {
            return value >= orders * (orderDays > 0 ? mean : unit) ? 1 : 0;
        }
        var found = optimum.get().parameters();
        double known = found[2] * unit + orderDays * mean;
        double share = value / (value + known);
        return IncompleteBeta.regularised(share, found[0] * orders, found[0] * orderDays + found[1]);
    }
}
