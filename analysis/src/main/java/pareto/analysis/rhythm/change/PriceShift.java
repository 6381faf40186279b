package pareto.analysis.rhythm.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import pareto.analysis.price.Series;

/// How the price of one product at one account in three months lies beside its price in the twelve months before, on
/// the logarithm, after what a larger quantity makes cheaper.
///
/// @param shift mean of the three months less the median of the twelve before
/// @param revenue net revenue of the three months
record PriceShift(String product, double shift, double revenue) {

    static final int NOW = 3;
    private static final int BEFORE = 12;
    private static final int LEAST_BEFORE = 3;
    /// Quantities that differ by less say nothing of a discount for quantity.
    private static final double UNLIKE = 0.3;
    private static final double LARGEST_DISCOUNT = -0.5;

    /// @param last the last of the three months
    static List<PriceShift> of(Priced account, int last, double discount) {
        var shifts = new ArrayList<PriceShift>();
        for (var series : account.products()) {
            var before = new ArrayList<Double>();
            double now = 0;
            int months = 0;
            double revenue = 0;
            for (int i = 0; i < series.month().length && series.month()[i] <= last; i++) {
                double price = Math.log(series.price()[i]) - discount * Math.log(series.quantity()[i]);
                if (series.month()[i] > last - NOW) {
                    now += price;
                    months++;
                    revenue += series.price()[i] * series.quantity()[i];
                } else if (series.month()[i] > last - NOW - BEFORE) {
                    before.add(price);
                }
            }
            if (months > 0 && before.size() >= LEAST_BEFORE) {
                shifts.add(new PriceShift(series.product(), now / months - median(before), revenue));
            }
        }
        return shifts;
    }

    /// By how much the logarithm of a price falls when that of the quantity rises by one, from month to month: at each
    /// pair of months, so that a price that stays lower counts once. At most zero.
    static List<Double> discounts(Series series, int last) {
        var slopes = new ArrayList<Double>();
        int known = 0;
        while (known < series.month().length && series.month()[known] <= last) {
            known++;
        }
        for (int i = 1; i < known && known >= Prices.LEAST_MONTHS; i++) {
            double more = Math.log(series.quantity()[i] / series.quantity()[i - 1]);
            if (Math.abs(more) > UNLIKE && series.month()[i] > last - Prices.MONTHS) {
                slopes.add(Math.log(series.price()[i] / series.price()[i - 1]) / more);
            }
        }
        return slopes;
    }

    /// @return empty where there are too few
    static OptionalDouble discount(List<Double> slopes, int least) {
        return slopes.size() < least
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(median(slopes), LARGEST_DISCOUNT, 0));
    }

    static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).toArray();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? 0 : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
