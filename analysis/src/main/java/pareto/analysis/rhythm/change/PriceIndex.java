package pareto.analysis.rhythm.change;

import java.util.Arrays;
import java.util.List;

/// How the prices of one account moved from quarter to quarter, over the products it bought in both.
///
/// @param itself by how much, on the logarithm; not a number where nothing can be compared
/// @param beside the same less what all others outside its group paid more or less for the same products
/// @param compared months of products compared in each quarter
/// @param groups how few groups of others stand behind what a product of a quarter is put beside
record PriceIndex(Priced account, double[] itself, double[] beside, int[] compared, int[] groups) {

    /// Share of what a quarter brought that the products compared must bring.
    static final double LEAST_SHARE = 0.3;
    /// Further from the middle a single product does not count.
    private static final double ODD = 0.15;
    /// Quarters running without which nobody knows what became of a price.
    private static final int LOST = 2;

    static PriceIndex of(Priced account, List<QuarterPrices> products, PriceQuarters others) {
        var index = new PriceIndex(
                account,
                new double[QuarterPrices.QUARTERS],
                new double[QuarterPrices.QUARTERS],
                new int[QuarterPrices.QUARTERS],
                new int[QuarterPrices.QUARTERS]);
        for (int quarter = 0; quarter < QuarterPrices.QUARTERS; quarter++) {
            index.fill(quarter, products, others);
        }
        return index;
    }

    private void fill(int quarter, List<QuarterPrices> products, PriceQuarters others) {
        var own = new double[products.size()];
        var less = new double[products.size()];
        var weights = new double[products.size()];
        int n = 0;
        int months = 0;
        double revenue = 0;
        double known = 0;
        int latest = latest(quarter);
        groups[quarter] = Integer.MAX_VALUE;
        for (var prices : products) {
            int before = prices.before(quarter);
            double ofOthers = others.others(account.group(), prices.product(), before, quarter);
            revenue += prices.revenue()[quarter];
            if (before <= latest && before < quarter && !Double.isNaN(ofOthers)) {
                double move = prices.move(before, quarter);
                // What the whole has moved already between a purchase and the next, and no product tells twice.
                own[n] = move - sum(itself, before, quarter - 1);
                less[n] = move - ofOthers - sum(beside, before, quarter - 1);
                weights[n++] = prices.weight(before, quarter);
                months += prices.months()[quarter];
                groups[quarter] =
                        Math.min(groups[quarter], others.groups(account.group(), prices.product(), before, quarter));
                known += prices.revenue()[quarter];
            }
        }
        boolean enough = n > 0 && known >= LEAST_SHARE * revenue;
        itself[quarter] = enough ? mean(own, weights, n) : Double.NaN;
        beside[quarter] = enough ? mean(less, weights, n) : Double.NaN;
        compared[quarter] = enough ? months : 0;
    }

    /// The latest quarter a price can be put beside: what was first bought after the last that is known tells nothing
    /// of what happened since that one.
    private int latest(int quarter) {
        int latest = quarter - 1;
        while (latest > 0 && !known(latest)) {
            latest--;
        }
        return latest <= 0 || lost(quarter - 1) ? quarter - 1 : latest;
    }

    /// Sum of the moves known after one quarter up to another.
    static double sum(double[] moves, int before, int to) {
        double sum = 0;
        for (int i = before + 1; i <= to; i++) {
            sum += Double.isNaN(moves[i]) ? 0 : moves[i];
        }
        return sum;
    }

    /// Weighted mean of values none of which lies too far from the middle one.
    static double mean(double[] values, double[] weights, int n) {
        var sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        double middle = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < n; i++) {
            sum += weights[i] * Math.clamp(values[i], middle - ODD, middle + ODD);
            weight += weights[i];
        }
        return sum / weight;
    }

    boolean known(int quarter) {
        return !Double.isNaN(beside[quarter]);
    }

    /// Whether so many quarters running cannot be compared that what was before tells nothing any more.
    boolean lost(int quarter) {
        int unknown = 0;
        while (unknown < LOST && quarter - unknown >= 0 && !known(quarter - unknown)) {
            unknown++;
        }
        return unknown == LOST;
    }

    /// How many moves are known up to a quarter.
    int moves(int quarter) {
        int moves = 0;
        for (int i = 0; i <= quarter; i++) {
            moves += known(i) ? 1 : 0;
        }
        return moves;
    }
}
