package pareto.analysis.rhythm;

import java.util.Arrays;

/// Every gap and silence of a book up to a day, with what was known when it began: what a model learns from.
final class Silences {

    private double[][] traits = new double[1024][];
    private double[] from = new double[1024];
    private double[] to = new double[1024];
    private boolean[] ended = new boolean[1024];
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
            boolean over = known < n;
            int days = over ? history.gapAfter(known - 1) : asOf - walk.lastDay();
            double silent = walk.next().surprise(over ? days - 1 : days);
            add(walk.traits(), silent, over ? walk.next().surprise(days) : silent, over);
        }
    }

    private void add(double[] known, double silent, double order, boolean over) {
        if (size == from.length) {
            traits = Arrays.copyOf(traits, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            ended = Arrays.copyOf(ended, 2 * size);
        }
        traits[size] = known;
        from[size] = silent;
        to[size] = order;
        ended[size++] = over;
    }

    int size() {
        return size;
    }

    double[] traits(int i) {
        return traits[i];
    }

    /// Surprise of the silence on its last day known, the day before the order where it ended.
    double silent(int i) {
        return from[i];
    }

    /// Surprise of a gap of the length at which the order came, or of the silence where none came.
    double order(int i) {
        return to[i];
    }

    boolean ended(int i) {
        return ended[i];
    }
}
