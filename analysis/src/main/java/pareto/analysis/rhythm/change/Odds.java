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
        return Math.min(1, LOOKED_AT_WEEKLY * chance);
    }
}
