package pareto.analysis.rhythm.season;

import java.util.Arrays;

/// The kinds of pace an account can have: every regularity with every length of memory, because some keep their pace
/// for years and others change it or order more from year to year.
final class PaceGrid {

    private static final double[] REGULARITY = {0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 12};
    /// Share of what was learnt a year ago that still holds (Harvey & Fernandes 1989).
    private static final double[] MEMORY = {1, 0.7, 0.35, 1, 1};
    /// What a day of a year ago counts in days of today: less than one where orders become more frequent.
    private static final double[] GROWTH = {1, 1, 1, 0.87, 0.76};

    static final int KINDS = REGULARITY.length * MEMORY.length;

    private PaceGrid() {}

    static double regularity(int kind) {
        return REGULARITY[kind / MEMORY.length];
    }

    static double kept(int kind, double days) {
        return Math.pow(MEMORY[kind % MEMORY.length], days / YearMark.YEAR);
    }

    static double shrunk(int kind, double days) {
        return Math.pow(GROWTH[kind % MEMORY.length], days / YearMark.YEAR);
    }

    static double[] evenly() {
        var weights = new double[KINDS];
        Arrays.fill(weights, 1.0 / KINDS);
        return weights;
    }
}
