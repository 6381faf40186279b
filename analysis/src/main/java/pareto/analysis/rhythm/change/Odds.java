package pareto.analysis.rhythm.change;

/// From the probability of a sight to the probability that it is nothing.
final class Odds {

    /// A sight more doubtful than that is not told, however short the list.
    static final double DOUBTFUL = 0.3;

    /// How much more often a window that slides on from week to week shows something rare in a year than a single one.
    private static final double LOOKED_AT_WEEKLY = 12;

    private Odds() {}

    /// Probability that so little comes in any window of thirteen weeks of a year.
    static double sometime(double chance) {
        return sometime(chance, Blocks.DAYS);
    }

    /// @param days of the window: the longer, the more those of two weeks are alike
    static double sometime(double chance, int days) {
        return Math.min(1, LOOKED_AT_WEEKLY * Blocks.DAYS / days * chance);
    }

    /// @param sometime as above
    /// @param changed share of accounts that have changed so within the last quarter
    static double falseAlarm(double sometime, double changed) {
        double unchanged = (1 - changed) * sometime;
        return unchanged / (unchanged + changed);
    }
}
