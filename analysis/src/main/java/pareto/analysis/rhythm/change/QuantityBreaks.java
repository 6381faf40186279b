package pareto.analysis.rhythm.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// By how much a product is cheaper when more of it is ordered at a time: the slope of the logarithm of its price on
/// that of the quantity, from one month to the next an account bought it, over all accounts. A product of which that is
/// little known is like the others. A price that stays lower counts once, whatever its quantities.
final class QuantityBreaks {

    /// Quantities that differ by less say nothing of it.
    private static final double UNLIKE = 0.3;
    /// What counts of all products beside what is seen of one, in squares of the logarithm of a quantity.
    private static final double PRIOR = 4;
    private static final double LARGEST = -0.5;

    private static final class Sums {
        private double products;
        private double squares;

        private void add(double quantity, double price) {
            products += quantity * price;
            squares += quantity * quantity;
        }
    }

    private final Map<String, Sums> products = new HashMap<>();
    private final double all;

    QuantityBreaks(List<Priced> accounts, int last) {
        var sum = new Sums();
        for (var account : accounts) {
            for (var product : account.products()) {
                learn(product, last, sum);
            }
        }
        all = clamped(sum.products / (PRIOR + sum.squares));
    }

    private void learn(Priced.Product product, int last, Sums sum) {
        for (int i = 1; i < product.month().length && product.month()[i] <= last; i++) {
            double more = product.quantity()[i] - product.quantity()[i - 1];
            double dearer = product.price()[i] - product.price()[i - 1];
            if (Math.abs(more) > UNLIKE && Math.abs(dearer) < QuarterPrices.ANOTHER_GOOD) {
                products.computeIfAbsent(product.name(), any -> new Sums()).add(more, dearer);
                sum.add(more, dearer);
            }
        }
    }

    /// At most zero.
    double of(String product) {
        var sums = products.get(product);
        return sums == null ? all : clamped((PRIOR * all + sums.products) / (PRIOR + sums.squares));
    }

    private static double clamped(double slope) {
        return Math.clamp(slope, LARGEST, 0);
    }
}
