package pareto.analysis.rhythm.change;

import java.util.Arrays;

/// How a price moved from one quarter to the next at all who bought in both: every group of accounts counts once.
final class Moves {

    /// Groups beside the judged one of which a move must be known.
    static final int LEAST_OTHERS = 4;

    private int[] groups = new int[4];
    private double[] moves = new double[4];
    private double[] sorted = new double[0];
    private int size;
    private boolean closed;

    /// Members of one group need not follow one another.
    void add(int group, double move) {
        if (size == groups.length) {
            groups = Arrays.copyOf(groups, 2 * size);
            moves = Arrays.copyOf(moves, 2 * size);
        }
        groups[size] = group;
        moves[size++] = move;
    }

    /// Makes one of all moves of a group: their mean.
    private void close() {
        var order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> Integer.compare(groups[one], groups[other]));
        var ids = new int[size];
        var means = new double[size];
        int n = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            double sum = 0;
            while (to < size && groups[order[to]] == groups[order[from]]) {
                sum += moves[order[to++]];
            }
            ids[n] = groups[order[from]];
            means[n++] = sum / (to - from);
            from = to;
        }
        groups = Arrays.copyOf(ids, n);
        moves = Arrays.copyOf(means, n);
        sorted = moves.clone();
        Arrays.sort(sorted);
        size = n;
        closed = true;
    }

    /// Median over all other groups; not a number where there are too few. Nothing is added any more.
    double without(int group) {
        int others = others(group);
        int place = Arrays.binarySearch(groups, group);
        if (others < LEAST_OTHERS) {
            return Double.NaN;
        }
        int own = place < 0 ? size : Arrays.binarySearch(sorted, moves[place]);
        return (at((others - 1) / 2, own) + at(others / 2, own)) / 2;
    }

    /// How many groups there are beside one. Nothing is added any more.
    int others(int group) {
        if (!closed) {
            close();
        }
        return Arrays.binarySearch(groups, group) < 0 ? size : size - 1;
    }

    /// One of the sorted with one left out.
    private double at(int i, int leftOut) {
        return sorted[i < leftOut ? i : i + 1];
    }
}
