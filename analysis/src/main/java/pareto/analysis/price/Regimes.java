package pareto.analysis.price;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A series cut where its price changed. What a larger order makes cheaper is taken out before, and a
/// change must show at like quantities, so that a discount for quantity is none.
final class Regimes {

    /// A price must hold for so many months to be one.
    static final int SHORTEST = 3;

    /// Quantities within a seventh of each other are alike.
    private static final double ALIKE = 0.14;

    private static final double SMALLEST = 0.02;
    private static final double BEYOND_NOISE = 3;
    private static final double SAME_QUANTITY = 0.02;
    private static final int LEAST_PAIRS = 6;

    private final Series series;
    private final double[] quantity;
    private final double[] price;
    private final double[] forQuantity;
    private final double smallest;
    private final List<Integer> cuts;
    private boolean doubtful;

    private Regimes(Series series) {
        this.series = series;
        quantity = series.logQuantity();
        price = series.logPrice();
        double discount = discount();
        forQuantity = IntStream.range(0, price.length)
                .mapToDouble(i -> price[i] - discount * quantity[i])
                .toArray();
        smallest = Math.max(SMALLEST, BEYOND_NOISE * noise());
        cuts = confirmed(cuts());
    }

    static Regimes of(Series series) {
        return new Regimes(series);
    }

    boolean changes() {
        return !cuts.isEmpty();
    }

    /// Whether the price was not always the same, be it for the quantity alone.
    boolean moves() {
        return Arrays.stream(price).max().orElse(0) - Arrays.stream(price).min().orElse(0) > SMALLEST;
    }

    /// Whether nobody can tell a new price from a discount for quantity.
    boolean doubtful() {
        return doubtful;
    }

    /// The logarithm of the price in every month, as it is for the same quantity, beside that of the first.
    double[] levels() {
        double[] levels = new double[series.length()];
        double level = 0;
        int cut = 0;
        for (int i = 0; i < levels.length; i++) {
            if (cut < cuts.size() && i == cuts.get(cut)) {
                level += difference(cuts, cut);
                cut++;
            }
            levels[i] = level;
        }
        return levels;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int cut = 0; cut < cuts.size(); cut++) {
            int from = start(cuts, cut);
            int at = cuts.get(cut);
            int to = end(cuts, cut);
            steps.add(new Step(
                    series.product(),
                    series.month()[at],
                    Math.exp(difference(cuts, cut)) - 1,
                    mean(series.price(), from, at),
                    mean(series.price(), at, to),
                    mean(series.quantity(), from, at),
                    mean(series.quantity(), at, to)));
        }
        return steps;
    }

    /// By how much the price falls with the quantity: the median over neighbouring months, of which few
    /// have another price between them.
    private double discount() {
        double[] slopes = IntStream.range(1, price.length)
                .filter(i -> Math.abs(quantity[i] - quantity[i - 1]) > SAME_QUANTITY)
                .mapToDouble(i -> (price[i] - price[i - 1]) / (quantity[i] - quantity[i - 1]))
                .toArray();
        return slopes.length < LEAST_PAIRS ? 0 : Math.min(0, median(slopes));
    }

    /// Half of the neighbouring months differ by less.
    private double noise() {
        return price.length < 2
                ? 0
                : median(IntStream.range(1, price.length)
                        .mapToDouble(i -> Math.abs(forQuantity[i] - forQuantity[i - 1]))
                        .toArray());
    }

    /// Where the medians of the months on both sides differ most.
    private List<Integer> cuts() {
        int length = series.length();
        double[] strength = new double[length];
        for (int at = SHORTEST; at <= length - SHORTEST; at++) {
            double found = Math.abs(median(Arrays.copyOfRange(forQuantity, at, at + SHORTEST))
                    - median(Arrays.copyOfRange(forQuantity, at - SHORTEST, at)));
            // of two months between which medians agree the one at which the price itself jumps
            double jump = Math.abs(forQuantity[at] - forQuantity[at - 1]);
            strength[at] = found < smallest ? 0 : found + Math.min(found, jump) * 1e-3;
        }
        List<Integer> found = new ArrayList<>();
        while (true) {
            int best = 0;
            for (int at = 1; at < length; at++) {
                best = strength[at] > strength[best] ? at : best;
            }
            if (strength[best] == 0) {
                found.sort(null);
                return found;
            }
            found.add(best);
            Arrays.fill(strength, Math.max(0, best - SHORTEST + 1), Math.min(length, best + SHORTEST), 0);
        }
    }

    /// Those that show at like quantities too. Where no quantities are alike on both sides nobody can tell.
    private List<Integer> confirmed(List<Integer> found) {
        List<Integer> kept = new ArrayList<>(found);
        for (int cut = 0; cut < kept.size(); ) {
            double difference = difference(kept, cut);
            if (Double.isNaN(difference)) {
                doubtful = true;
                return List.of();
            }
            if (Math.abs(difference) < smallest) {
                kept.remove(cut);
                cut = 0;
            } else {
                cut++;
            }
        }
        return kept;
    }

    private int start(List<Integer> all, int cut) {
        return cut == 0 ? 0 : all.get(cut - 1);
    }

    private int end(List<Integer> all, int cut) {
        return cut == all.size() - 1 ? series.length() : all.get(cut + 1);
    }

    /// The mean difference of prices on both sides of a cut, each with the one of the other side whose
    /// quantity is most like it; not a number below two alike.
    private double difference(List<Integer> all, int cut) {
        double sum = 0;
        int count = 0;
        for (int later = all.get(cut); later < end(all, cut); later++) {
            int nearest = -1;
            for (int earlier = start(all, cut); earlier < all.get(cut); earlier++) {
                double apart = Math.abs(quantity[later] - quantity[earlier]);
                if (apart <= ALIKE && (nearest < 0 || apart <= Math.abs(quantity[later] - quantity[nearest]))) {
                    nearest = earlier;
                }
            }
            if (nearest >= 0) {
                sum += forQuantity[later] - forQuantity[nearest];
                count++;
            }
        }
        return count < 2 ? Double.NaN : sum / count;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElse(0);
    }
}
