package pareto.analysis.rhythm.season;

/// Puts the probabilities of long gaps right by how often gaps that ended were so long: no distribution fits the tail
/// of every shop. Regular accounts and irregular ones have each their own scale.
final class GapScale {

    private static final int STEPS_PER_DECADE = 4;
    private static final int STEPS = 14;
    private static final double PRIOR = 100;
    private static final double REGULAR = 1.2;
    /// Gaps shorter than this many usual ones are not long.
    private static final double LONG = 1.5;

    private final double[][] beyond = new double[2][STEPS + 1];
    private final double[] total = new double[2];

    /// A gap that ended, of a known account.
    ///
    /// @param usual the account's usual gap
    void learn(PaceView pace, double gap, double usual) {
        int scale = scale(pace);
        total[scale]++;
        if (gap < LONG * usual) {
            return;
        }
        double chance = pace.gapBeyond(gap);
        for (int step = 0; step <= STEPS && chance <= chanceAt(step); step++) {
            beyond[scale][step]++;
        }
    }

    /// The probability of so long a gap, by those that were seen.
    double of(PaceView pace, double chance) {
        double place = -Math.log10(Math.max(chance, 1e-300)) * STEPS_PER_DECADE;
        int scale = scale(pace);
        if (place >= STEPS) {
            return seen(scale, STEPS) / chanceAt(STEPS) * chance;
        }
        int step = (int) place;
        double share = place - step;
        return Math.exp((1 - share) * Math.log(ratio(scale, step)) + share * Math.log(ratio(scale, step + 1))) * chance;
    }

    private double ratio(int scale, int step) {
        return step < 2 ? 1 : seen(scale, step) / chanceAt(step);
    }

    private double seen(int scale, int step) {
        return (beyond[scale][step] + PRIOR * chanceAt(step)) / (total[scale] + PRIOR);
    }

    private static double chanceAt(int step) {
        return Math.pow(10, -(double) step / STEPS_PER_DECADE);
    }

    private static int scale(PaceView pace) {
        return pace.regularity() < REGULAR ? 0 : 1;
    }
}
