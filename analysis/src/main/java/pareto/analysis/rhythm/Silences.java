package pareto.analysis.rhythm;

import java.util.Arrays;

/// Every gap and silence of a book up to a day, with what was known when it began: what a model learns from.
final class Silences {

    /// Nobody is judged to have left before this many days, nor before this many expected gaps. Without a verdict at
    /// some time, a long tail of gaps could not be told from accounts that left.
    private static final int LEAST_DAYS = 180;

    private static final int LEAST_GAPS = 6;

    private double[][] traits = new double[1024][];
    private double[] until = new double[1024];
    private boolean[] ended = new boolean[1024];
    private boolean[] left = new boolean[1024];
    private int size;

    /// Accounts are judged from their second order day on; a single one says nothing of a rhythm.
    static Silences upTo(Iterable<OrderDays> book, int asOf, Population population) {
        var silences = new Silences();
        for (var history : book) {
            int n = history.countUpTo(asOf);
            if (n >= 2) {
                silences.addAll(history, n, asOf, population);
            }
        }
        return silences;
    }

    private void addAll(OrderDays history, int n, int asOf, Population population) {
        var walk = new Walk(population, history);
        for (int known = 2; known <= n; known++) {
            walk.to(known);
            double expected = walk.next().expected();
            int days = known < n ? history.gapAfter(known - 1) : asOf - walk.lastDay();
            boolean gone = days > Math.max(LEAST_DAYS, LEAST_GAPS * expected);
            boolean over = known < n && !gone;
            // an order comes somewhere between the day before and its day
            add(walk.traits(), (over ? days - 0.5 : days) / expected, over, gone);
        }
    }

    private void add(double[] known, double gaps, boolean over, boolean gone) {
        if (size == until.length) {
            traits = Arrays.copyOf(traits, 2 * size);
            until = Arrays.copyOf(until, 2 * size);
            ended = Arrays.copyOf(ended, 2 * size);
            left = Arrays.copyOf(left, 2 * size);
        }
        traits[size] = known;
        until[size] = gaps;
        ended[size] = over;
        left[size++] = gone;
    }

    int size() {
        return size;
    }

    double[] traits(int i) {
        return traits[i];
    }

    /// How long it has lasted, in expected gaps.
    double until(int i) {
        return until[i];
    }

    /// Whether an order ended it.
    boolean ended(int i) {
        return ended[i];
    }

    /// Whether it lasted so long that the account had left, even if it came back later.
    boolean left(int i) {
        return left[i];
    }
}
