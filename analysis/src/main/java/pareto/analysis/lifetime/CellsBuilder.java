package pareto.analysis.lifetime;

import java.util.Arrays;
import java.util.TreeMap;

/// Collects histories into cells. The order in which they come does not matter, not even for the last bit of a
/// figure.
public final class CellsBuilder {

    private static final int DAY_BITS = 20;
    private static final int MOST_DAYS = (1 << DAY_BITS) - 1;
    private static final int MOST_REPEATS = (1 << 23) - 1;

    private final TreeMap<Integer, Long> gaps = new TreeMap<>();
    private long[] keys = new long[64];
    private int[] weights = new int[64];
    private int size;

    /// One account's history.
    ///
    /// @param x order days after the first
    /// @param tx days from the first to the last order day
    /// @param t days from the first order day to the as-of date
    public CellsBuilder add(int x, int tx, int t) {
        return add(x, tx, t, 1);
    }

    /// The same history of several accounts.
    public CellsBuilder add(int x, int tx, int t, int accounts) {
        check(x, tx, t, accounts);
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        keys[size] = key(x, tx, t);
        weights[size++] = accounts;
        return this;
    }

    /// A gap between two successive order days of an account, seen this often.
    public CellsBuilder gap(int days, long times) {
        if (days < 1 || times < 1) {
            throw new IllegalArgumentException(
                    "A gap of " + days + " days seen " + times + " times is none: order days are different days.");
        }
        gaps.merge(days, times, Long::sum);
        return this;
    }

    /// One account's order days, ascending and different, as days of any calendar.
    public CellsBuilder addDays(int[] days, int asOf) {
        for (int i = 1; i < days.length; i++) {
            gap(days[i] - days[i - 1], 1);
        }
        int last = days[days.length - 1];
        return add(days.length - 1, last - days[0], asOf - days[0]);
    }

    private static void check(int x, int tx, int t, int accounts) {
        if (accounts < 1) {
            throw new IllegalArgumentException("A history of " + accounts + " accounts is none; at least one has it.");
        }
        if (x < 0 || x > MOST_REPEATS || t < 0 || t > MOST_DAYS) {
            throw new IllegalArgumentException(
                    "A history with " + x + " repeat order days in " + t + " days is out of range.");
        }
        if (tx < 0 || tx > t) {
            throw new IllegalArgumentException("The last order day, " + tx
                    + " days after the first, does not lie within the " + t + " days watched.");
        }
        if (x == 0 != (tx == 0)) {
            throw new IllegalArgumentException("An account with " + x + " repeat order days cannot have its last one "
                    + tx + " days after the first.");
        }
    }

    static long key(int x, int tx, int t) {
        return ((long) x << 2 * DAY_BITS) | ((long) tx << DAY_BITS) | t;
    }

    public Cells build() {
        var order = sorted();
        int n = distinct(order);
        var x = new int[n];
        var tx = new int[n];
        var t = new int[n];
        var weight = new int[n];
        int cell = -1;
        for (int i = 0; i < size; i++) {
            long key = order.keys[i];
            if (i == 0 || key != order.keys[i - 1]) {
                cell++;
                x[cell] = (int) (key >>> 2 * DAY_BITS);
                tx[cell] = (int) (key >>> DAY_BITS) & MOST_DAYS;
                t[cell] = (int) key & MOST_DAYS;
            }
            weight[cell] = Math.addExact(weight[cell], order.weights[i]);
        }
        return new Cells(x, tx, t, weight, gapLogs());
    }

    private record Sorted(long[] keys, int[] weights) {}

    /// Cells that come sorted, as from a database, are not sorted again.
    private Sorted sorted() {
        boolean ascending = true;
        for (int i = 1; i < size && ascending; i++) {
            ascending = keys[i - 1] <= keys[i];
        }
        return ascending ? new Sorted(keys, weights) : sort();
    }

    private Sorted sort() {
        boolean single = true;
        for (int i = 0; i < size && single; i++) {
            single = weights[i] == 1;
        }
        var sortedKeys = Arrays.copyOf(keys, size);
        if (single) {
            Arrays.sort(sortedKeys);
            return new Sorted(sortedKeys, weights);
        }
        var places = new Integer[size];
        Arrays.setAll(places, i -> i);
        Arrays.sort(places, (a, b) -> Long.compare(keys[a], keys[b]));
        var sortedWeights = new int[size];
        for (int i = 0; i < size; i++) {
            sortedKeys[i] = keys[places[i]];
            sortedWeights[i] = weights[places[i]];
        }
        return new Sorted(sortedKeys, sortedWeights);
    }

    private int distinct(Sorted order) {
        int n = 0;
        for (int i = 0; i < size; i++) {
            n += i == 0 || order.keys[i] != order.keys[i - 1] ? 1 : 0;
        }
        return n;
    }

    private double gapLogs() {
        double sum = 0;
        for (var gap : gaps.entrySet()) {
            sum += gap.getValue() * Math.log(gap.getKey() / Cells.WEEK);
        }
        return sum;
    }
}
