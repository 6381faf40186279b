package pareto.analysis.rhythm.season;

/// From how well a sight is explained by nothing having changed, and by a change, to the probability
/// that nothing has. How often accounts change is learned from what they did so far; what they do next
/// goes up and down in waves.
public final class Doubt {

    /// Standard deviation of the logarithm of the rate of changes to come, around the one learned:
    /// within a factor of seven two times in three. Losses of one shop a year differ by a factor of ten
    /// between calm years and others.
    private static final double WAVES = 2;
    /// Gauss–Hermite quadrature of five points for the standard normal distribution (Abramowitz & Stegun 25.4.46).
    private static final double[] AT = {-2.856970014, -1.355626180, 0, 1.355626180, 2.856970014};
    private static final double[] WEIGHT = {0.011257411, 0.222075922, 0.533333333, 0.222075922, 0.011257411};
    /// So that what cannot be nothing stays finite.
    private static final double LEAST = 1e-12;

    private Doubt() {}

    /// Probability that nothing has changed, over all rates that may come.
    ///
    /// @param chance probability of the sight although nothing changed
    /// @param changed probability of a change that shows so, at the rate learned
    public static double unchanged(double chance, double changed) {
        if (chance <= 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < AT.length; i++) {
            sum += WEIGHT[i] * known(chance, changed * Math.exp(WAVES * AT[i]));
        }
        return sum;
    }

    /// The same were the rate known.
    public static double known(double chance, double changed) {
        return chance <= 0 ? 0 : chance / (chance + changed);
    }

    /// Probability that nothing has changed although several things were seen, each of which says so by itself: the
    /// odds that one of them is a change add up.
    public static double together(double[] falseAlarms) {
        double odds = 0;
        for (double falseAlarm : falseAlarms) {
            odds += (1 - falseAlarm) / Math.max(LEAST, falseAlarm);
        }
        return 1 / (1 + odds);
    }
}
