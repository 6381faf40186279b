package pareto.analysis.rhythm.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Whether a fall shows where an account orders as much at a time as before, and not in the orders of one month alone.
/// Where it never ordered so much before, nobody can tell a new price from what a larger order makes cheaper.
final class LikeQuantities {

    /// Quantities within a seventh of each other are alike.
    private static final double ALIKE = 0.14;
    /// Months up to the reference in which a like quantity is looked for.
    private static final int BEFORE = 12;
    /// Share of a fall that must be left without the month that shows most of it.
    private static final double LEFT = 0.5;
    /// Months that must show it.
    private static final int LEAST_SEEN = 2;

    /// What months showed, by what they brought.
    ///
    /// @param less by how much prices were lower than before, `expected` by how much they were on the whole
    private record Seen(double less, double expected) {

        private Seen plus(Seen other) {
            return new Seen(less + other.less, expected + other.expected);
        }
    }

    private LikeQuantities() {}

    /// @param first the first month of the twelve quarters
    static boolean show(PriceIndex index, List<QuarterPrices> products, PriceFall fall, int first) {
        Map<Integer, Seen> months = new TreeMap<>();
        int reference = first + (fall.reference() + 1) * QuarterPrices.MONTHS - 1;
        double ofOthers = 0;
        for (int quarter = fall.reference() + 1; quarter <= fall.now(); quarter++) {
            if (index.known(quarter)) {
                ofOthers += index.itself()[quarter] - index.beside()[quarter];
            }
            if (quarter >= fall.told()) {
                int from = first + quarter * QuarterPrices.MONTHS;
                for (var prices : products) {
                    collect(prices.product(), reference, from, ofOthers, fall.depth(), months);
                }
            }
        }
        return months.size() >= LEAST_SEEN && showWithoutTheMost(months.values());
    }

    private static void collect(
            Priced.Product product, int reference, int from, double ofOthers, double depth, Map<Integer, Seen> months) {
        for (int i = 0; i < product.month().length; i++) {
            if (product.month()[i] >= from && product.month()[i] < from + QuarterPrices.MONTHS) {
                double before = before(product, reference, product.quantity()[i]);
                double less = product.price()[i] - before - ofOthers;
                if (Math.abs(less) < QuarterPrices.ANOTHER_GOOD) {
                    double weight = product.revenue()[i];
                    months.merge(product.month()[i], new Seen(weight * less, weight * depth), Seen::plus);
                }
            }
        }
    }

    /// Mean of what it paid for like quantities; not a number where there were none.
    private static double before(Priced.Product product, int reference, double quantity) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < product.month().length; i++) {
            boolean earlier = product.month()[i] > reference - BEFORE && product.month()[i] <= reference;
            if (earlier && Math.abs(product.quantity()[i] - quantity) <= ALIKE) {
                sum += product.price()[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static boolean showWithoutTheMost(Collection<Seen> months) {
        var sum = months.stream().reduce(new Seen(0, 0), Seen::plus);
        double most = months.stream().mapToDouble(Seen::less).min().orElse(0);
        return sum.less - most <= LEFT * sum.expected * (months.size() - 1) / months.size();
    }
}
