package pareto.analysis.lifetime;

import java.util.Arrays;

/// Buying histories with equal x, t_x and T counted together, sorted by x, then t_x, then T. In days.
public final class Cells {

    /// Days of a week, the unit of every rate.
    public static final double WEEK = 7;

    final int[] x;
    final int[] tx;
    final int[] t;
    final int[] weight;

    /// Where each run of equal x begins, and after the last run the number of cells.
    final int[] runs;

    private final long customers;
    private final long repeats;
    private final long watchedDays;
    private final int lastDay;
    private final double gapLogs;

    Cells(int[] x, int[] tx, int[] t, int[] weight, double gapLogs) {
        this.x = x;
        this.tx = tx;
        this.t = t;
        this.weight = weight;
        this.gapLogs = gapLogs;
        this.runs = runs(x);
        long people = 0;
        long orders = 0;
        long days = 0;
        int last = 0;
        for (int i = 0; i < x.length; i++) {
            people += weight[i];
            orders += (long) weight[i] * x[i];
            days += (long) weight[i] * t[i];
            last = Math.max(last, t[i]);
        }
        this.customers = people;
        this.repeats = orders;
        this.watchedDays = days;
        this.lastDay = last;
    }

    private static int[] runs(int[] x) {
        var starts = new int[x.length + 1];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (i == 0 || x[i] != x[i - 1]) {
                starts[n++] = i;
            }
        }
        starts[n] = x.length;
        return Arrays.copyOf(starts, n + 1);
    }

    public int size() {
        return x.length;
    }

    public long customers() {
        return customers;
    }

    /// Order days after each account's first, of all accounts together.
    public long repeats() {
        return repeats;
    }

    /// Σ T in weeks.
    double watchedWeeks() {
        return watchedDays / WEEK;
    }

    /// The longest T, in days.
    int lastDay() {
        return lastDay;
    }

    /// Σ ln of the gaps between successive order days, in weeks: all that a regular rhythm adds to a history.
    double gapLogs() {
        return gapLogs;
    }

    long customersOfRun(int run) {
        long n = 0;
        for (int i = runs[run]; i < runs[run + 1]; i++) {
            n += weight[i];
        }
        return n;
    }

    /// The cell with this history, or a negative number.
    public int indexOf(int repeatDays, int lastAfter, int watched) {
        long wanted = CellsBuilder.key(repeatDays, lastAfter, watched);
        int low = 0;
        int high = x.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = CellsBuilder.key(x[middle], tx[middle], t[middle]);
            if (found == wanted) {
                return middle;
            }
            if (found < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /// Every n-th account in the order of the cells, so that about `size` are left. Its gaps are those of all,
    /// in proportion.
    Cells sample(int size) {
        long step = Math.max(1, customers / size);
        if (step == 1) {
            return this;
        }
        var builder = new CellsBuilder();
        long passed = 0;
        for (int i = 0; i < x.length; i++) {
            long before = passed;
            passed += weight[i];
            int taken = (int) (passed / step - before / step);
            if (taken > 0) {
                builder.add(x[i], tx[i], t[i], taken);
            }
        }
        var sampled = builder.build();
        double share = repeats == 0 ? 0 : (double) sampled.repeats / repeats;
        return new Cells(sampled.x, sampled.tx, sampled.t, sampled.weight, gapLogs * share);
    }

    /// All of these together.
    public static Cells together(Iterable<Cells> parts) {
        var builder = new CellsBuilder();
        double gaps = 0;
        for (var part : parts) {
            for (int i = 0; i < part.x.length; i++) {
                builder.add(part.x[i], part.tx[i], part.t[i], part.weight[i]);
            }
            gaps += part.gapLogs;
        }
        var all = builder.build();
        return new Cells(all.x, all.tx, all.t, all.weight, gaps);
    }
}
