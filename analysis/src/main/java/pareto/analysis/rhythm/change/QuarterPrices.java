package pareto.analysis.rhythm.change;

import java.util.Arrays;

/// What an account paid for one product in each of twelve quarters, the last of which ends with the last whole month:
/// the median of its months, on the logarithm.
///
/// @param price not a number where none was bought
/// @param quantity mean logarithm of what a line held
/// @param months in which it was bought
record QuarterPrices(Priced.Product product, double[] price, double[] quantity, double[] revenue, int[] months) {

    static final int QUARTERS = 12;
    static final int MONTHS = 3;
    /// A price that moves by more is that of another good or unit.
    static final double ANOTHER_GOOD = 0.6;
    /// Quantities that differ by more (they have doubled) are not compared.
    private static final double ANOTHER_QUANTITY = 0.7;
    /// How many quarters lie between purchases that are compared, at most.
    private static final int FARTHEST = 2;

    static QuarterPrices of(Priced.Product product, int last) {
        var price = new double[QUARTERS];
        var quantity = new double[QUARTERS];
        var revenue = new double[QUARTERS];
        var months = new int[QUARTERS];
        Arrays.fill(price, Double.NaN);
        var known = new double[MONTHS];
        int first = first(last);
        int i = Basket.until(product.month(), first - 1);
        while (i < product.month().length && product.month()[i] <= last) {
            int quarter = (product.month()[i] - first) / MONTHS;
            int n = 0;
            for (; i < product.month().length && product.month()[i] < first + (quarter + 1) * MONTHS; i++) {
                known[n++] = product.price()[i];
                quantity[quarter] += product.quantity()[i];
                revenue[quarter] += product.revenue()[i];
            }
            quantity[quarter] /= n;
            months[quarter] = n;
            Arrays.sort(known, 0, n);
            price[quarter] = (known[(n - 1) / 2] + known[n / 2]) / 2;
        }
        return new QuarterPrices(product, price, quantity, revenue, months);
    }

    /// The first month of the twelve quarters.
    static int first(int last) {
        return last - QUARTERS * MONTHS + 1;
    }

    /// The quarter of the purchase before that of a quarter; the same where it cannot be compared.
    int before(int quarter) {
        int before = quarter - 1;
        while (before >= 0 && Double.isNaN(price[before])) {
            before--;
        }
        return before >= 0
                        && quarter - before <= FARTHEST
                        && Math.abs(price[quarter] - price[before]) < ANOTHER_GOOD
                        && Math.abs(quantity[quarter] - quantity[before]) < ANOTHER_QUANTITY
                ? before
                : quarter;
    }

    /// By how much its price moved from an earlier quarter.
    double move(int before, int quarter) {
        return price[quarter] - price[before];
    }

    /// What a move counts: the smaller revenue of the two quarters.
    double weight(int before, int quarter) {
        return Math.min(revenue[quarter], revenue[before]);
    }
}
