package pareto.analysis.lifetime;

/// Parameters are free from 1/10,000 up to 10,000, those of a Gamma over accounts far enough up to stand for
/// one rate for all. Beyond that every further e-fold costs more and more likelihood, so that none runs off to
/// infinity, whatever the data.
final class Bounds implements Likelihood {

    private static final double LOWEST = Math.log(1e-4);
    private static final double[] HIGHEST = {Math.log(1e5), Math.log(1e7), Math.log(1e4), Math.log(1e4)};
    private static final double PRICE = 10;

    private final Likelihood free;

    Bounds(Likelihood free) {
        this.free = free;
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        double value = free.at(logs, gradient);
        for (int i = 0; i < logs.length; i++) {
            double beyond = logs[i] - Math.clamp(logs[i], LOWEST, HIGHEST[i]);
            value -= 0.5 * PRICE * beyond * beyond;
            gradient[i] -= PRICE * beyond;
        }
        return value;
    }

    static boolean above(double[] logs, int i) {
        return logs[i] > HIGHEST[i];
    }

    static boolean reached(double[] logs, int i) {
        return above(logs, i) || logs[i] < LOWEST;
    }

    /// Whether what is Gamma or Beta over accounts is the same for all, so that only the ratio of its
    /// parameters counts.
    static boolean sameForAll(double[] logs, int shape, int scale) {
        return above(logs, shape) || above(logs, scale) && logs[shape] > 0;
    }

    /// Whether one of the two is not to be found, other than by being the same for all.
    static boolean runsOff(double[] logs, int shape, int scale) {
        return !sameForAll(logs, shape, scale) && (reached(logs, shape) || reached(logs, scale));
    }
}
