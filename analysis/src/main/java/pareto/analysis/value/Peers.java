package pareto.analysis.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Accounts that are compared with each other, and how much each family weighs among them.
final class Peers {

    /// Below so many there is nothing to compare with.
    static final int ENOUGH = 10;

    private static final int ENOUGH_BUYERS = 5;

    /// So many of them must buy a family, at the lower end of what their number tells.
    private static final double COMMON = 0.3;

    /// Normal quantile of 90 %: an interval of 80 % leaves a tenth on each side.
    private static final double TENTH = 1.2816;

    private final Map<Integer, Amounts> families = new HashMap<>();
    private int accounts;

    /// Values that are added one by one and then asked in order.
    private static final class Amounts {
        private double[] values = new double[8];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        void sort() {
            values = Arrays.copyOf(values, size);
            Arrays.sort(values);
        }
    }

    /// So large a share of what an account of the peers buys is this family.
    void add(int family, double share) {
        families.computeIfAbsent(family, any -> new Amounts()).add(share);
    }

    void count() {
        accounts++;
    }

    void sort() {
        families.values().forEach(Amounts::sort);
    }

    int accounts() {
        return accounts;
    }

    int buyers(int family) {
        Amounts amounts = families.get(family);
        return amounts == null ? 0 : amounts.size;
    }

    /// Families that enough of them buy.
    int[] common() {
        return families.keySet().stream()
                .mapToInt(Integer::intValue)
                .filter(family -> buyers(family) >= ENOUGH_BUYERS && lowerShare(buyers(family), accounts) >= COMMON)
                .sorted()
                .toArray();
    }

    /// The lower end of Wilson's interval of 80 %.
    private static double lowerShare(int buyers, int accounts) {
        double share = (double) buyers / accounts;
        double square = TENTH * TENTH;
        double spread = TENTH * Math.sqrt(share * (1 - share) / accounts + square / (4.0 * accounts * accounts));
        return (share + square / (2.0 * accounts) - spread) / (1 + square / accounts);
    }

    /// Its share in what they buy, over all of these accounts but one that does not buy it: how many of them buy it
    /// times the median of theirs, with the tenth and the ninetieth percentile of all.
    Estimate expected(int family) {
        double[] values = amounts(family);
        int others = accounts - 1;
        return new Estimate(
                overall(values, others, 0.1), median(values) * values.length / others, overall(values, others, 0.9));
    }

    /// The median share in what buyers buy.
    double share(int family) {
        return median(amounts(family));
    }

    private double[] amounts(int family) {
        Amounts amounts = families.get(family);
        if (amounts == null) {
            throw new IllegalArgumentException("None of them buys family " + family + ".");
        }
        return amounts.values;
    }

    private static double overall(double[] values, int others, double quantile) {
        int position = (int) Math.ceil(quantile * others) - 1 - (others - values.length);
        return position < 0 ? 0 : values[position];
    }

    private static double median(double[] values) {
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
