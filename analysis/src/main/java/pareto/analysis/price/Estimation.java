package pareto.analysis.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pareto.analysis.lifetime.IncompleteBeta;
import pareto.analysis.price.Others.Months;
import pareto.analysis.price.Sensitivity.Reason;
import pareto.analysis.price.Sensitivity.Silent;
import pareto.analysis.price.Sensitivity.Told;

/// Logarithm of quantity on logarithm of price, over the products of one account and family whose price
/// changed: after what others did in that month, each product with a level and a trend of its own, all with
/// the same elasticity.
final class Estimation {

    static final int LEAST_CHANGES = 3;

    /// Of so many others a month must be known.
    private static final int LEAST_OTHERS = 5;

    /// Half an interval wider than this says nothing.
    private static final double WIDEST = 1;

    private static final int STEPS_TOLD = 12;
    private static final double LEVEL = 0.975;

    /// One product after levels and trends are taken out.
    ///
    /// @param x logarithm of the price, `y` that of the quantity, `z` that of the prices of others
    private record Part(double[] x, double[] y, double[] z) {

        double xz() {
            return product(x, z);
        }

        double xx() {
            return product(x, x);
        }

        double xy() {
            return product(x, y);
        }

        double yy() {
            return product(y, y);
        }
    }

    private Estimation() {}

    /// @param others asked only where there is anything to tell
    static Sensitivity of(List<Series> bought, Supplier<Months> others) {
        List<Regimes> changed = new ArrayList<>();
        List<Series> ofChanged = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        boolean moves = false;
        for (var series : bought) {
            var regimes = Regimes.of(series);
            moves |= regimes.moves();
            if (regimes.changes()) {
                steps.addAll(regimes.steps());
                changed.add(regimes);
                ofChanged.add(series);
            }
        }
        if (steps.size() < LEAST_CHANGES) {
            return new Silent(
                    !steps.isEmpty() ? Reason.FEW_CHANGES : moves ? Reason.QUANTITY_ONLY : Reason.NO_CHANGE,
                    steps.size());
        }
        Months months = others.get();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            var part = part(ofChanged.get(i), changed.get(i).levels(), months);
            if (part.x.length < PriceBook.LEAST_MONTHS) {
                return new Silent(Reason.NO_OTHERS, steps.size());
            }
            parts.add(part);
        }
        return told(parts, steps, months.variance());
    }

    private static Sensitivity told(List<Part> parts, List<Step> steps, double ofOthers) {
        double xx = parts.stream().mapToDouble(Part::xx).sum();
        double xy = parts.stream().mapToDouble(Part::xy).sum();
        double yy = parts.stream().mapToDouble(Part::yy).sum();
        int months = parts.stream().mapToInt(part -> part.x.length).sum();
        double degrees = months - 2.0 * parts.size() - 1;
        if (!(xx > 0)) {
            return new Silent(Reason.TOO_WIDE, steps.size());
        }
        double elasticity = xy / xx;
        double variance = Math.max(0, yy - elasticity * xy) / degrees / xx;
        double own = variance * memory(parts, elasticity) * apart(parts, elasticity, variance * xx);
        double alike = parts.stream().mapToDouble(Part::xz).sum() / xx;
        double together = alike * alike * ofOthers;
        double half = quantile(degrees) * Math.sqrt(own + together);
        if (half > WIDEST) {
            return new Silent(together > own ? Reason.TOGETHER : Reason.TOO_WIDE, steps.size());
        }
        return new Told(
                elasticity,
                elasticity - half,
                elasticity + half,
                steps.size(),
                months,
                steps.stream()
                        .sorted(Comparator.comparingDouble((Step step) -> -Math.abs(step.change()))
                                .thenComparing(Step::month))
                        .limit(STEPS_TOLD)
                        .toList());
    }

    /// Months without enough others are left out, as are a level and a trend.
    private static Part part(Series series, double[] price, Months others) {
        int[] at = IntStream.range(0, series.length())
                .filter(i -> others.known()[series.month()[i]] >= LEAST_OTHERS)
                .toArray();
        double[] quantity = series.logQuantity();
        double[] time = new double[at.length];
        double[] x = new double[at.length];
        double[] y = new double[at.length];
        double[] z = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            int month = series.month()[at[i]];
            time[i] = month;
            x[i] = price[at[i]];
            y[i] = quantity[at[i]] - others.month()[month];
            z[i] = others.price()[month];
        }
        centre(time);
        return new Part(without(time, x), without(time, y), without(time, z));
    }

    private static void centre(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] -= mean;
        }
    }

    private static double[] without(double[] time, double[] values) {
        centre(values);
        double squares = product(time, time);
        double slope = squares > 0 ? product(time, values) / squares : 0;
        for (int i = 0; i < values.length; i++) {
            values[i] -= slope * time[i];
        }
        return values;
    }

    /// How much less months tell that are like the month before: (1 + r) / (1 − r), r the correlation of
    /// neighbours.
    private static double memory(List<Part> parts, double elasticity) {
        double neighbours = 0;
        double squares = 0;
        for (var part : parts) {
            for (int i = 0; i < part.x.length; i++) {
                double rest = part.y[i] - elasticity * part.x[i];
                squares += rest * rest;
                if (i > 0) {
                    neighbours += rest * (part.y[i - 1] - elasticity * part.x[i - 1]);
                }
            }
        }
        double correlation = squares > 0 ? Math.clamp(neighbours / squares, 0, 0.8) : 0;
        return (1 + correlation) / (1 - correlation);
    }

    /// By how much the products of the family lie further from each other than chance has it (Birge's ratio).
    private static double apart(List<Part> parts, double elasticity, double variance) {
        List<Part> telling = parts.stream().filter(part -> part.xx() > 1e-9).toList();
        if (telling.size() < 2 || variance <= 0) {
            return 1;
        }
        double sum = 0;
        for (var part : telling) {
            double own = part.xy() / part.xx();
            sum += Math.pow(own - elasticity, 2) * part.xx() / variance;
        }
        return Math.max(1, sum / (telling.size() - 1));
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Student's quantile, found by halving.
    private static double quantile(double degrees) {
        double low = 0;
        double high = 400;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            double tail = 0.5 * IncompleteBeta.regularised(degrees / (degrees + middle * middle), degrees / 2, 0.5);
            if (1 - tail < LEVEL) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
