package pareto.analysis.rhythm.season;

/// Puts small probabilities right by how often what was said to be so improbable came all the same, where nothing had
/// changed. It never makes anything surer than it was.
public final class TailScale {

    private static final int STEPS_PER_DECADE = 4;
    private static final int STEPS = 16;
    private static final double PRIOR = 100;

    private final double[] beyond = new double[STEPS + 1];
    private double total;

    /// @param chance what was said of a case that turned out to be nothing
    public void learn(double chance) {
        total++;
        for (int step = 0; step <= STEPS && chance <= chanceAt(step); step++) {
            beyond[step]++;
        }
    }

    /// What it comes to, never less than it was.
    public double of(double chance) {
        double place = Math.min(STEPS, -Math.log10(Math.max(chance, 1e-300)) * STEPS_PER_DECADE);
        int step = Math.min(STEPS - 1, (int) place);
        double share = place - step;
        return Math.min(1, Math.exp((1 - share) * Math.log(ratio(step)) + share * Math.log(ratio(step + 1))) * chance);
    }

    /// Half a case among all that were looked at: what has never happened yet may still happen so
    /// often.
    public double least() {
        return 0.5 / (total + PRIOR);
    }

    private double ratio(int step) {
        double seen = (beyond[step] + PRIOR * chanceAt(step)) / (total + PRIOR);
        return Math.max(1, seen / chanceAt(step));
    }

    private static double chanceAt(int step) {
        return Math.pow(10, -(double) step / STEPS_PER_DECADE);
    }
}
