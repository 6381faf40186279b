package pareto.analysis.expectation;

/// An earlier expectation beside what came.
///
/// @param expected of accounts before any trend, not a number where there is none
/// @param sum of what was expected, and `actual` what these accounts brought
record Look(int origin, double[] expected, double sum, double actual) {

    private static final double LEAST = 0.5;
    private static final double MOST = 2;

    /// What came beside what was expected; one where either is missing.
    static double ratio(double actual, double expected) {
        return expected > 0 && actual > 0 ? Math.clamp(actual / expected, LEAST, MOST) : 1;
    }

    double ratio() {
        return ratio(actual, sum);
    }

    /// The same without one account.
    double ratioWithout(double expectedOfOne, double actualOfOne) {
        return ratio(actual - actualOfOne, sum - expectedOfOne);
    }
}
