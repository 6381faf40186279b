package pareto.analysis.lifetime;

/// The outlook of one history where orders are every k-th tick of a clock and an account leaves, if ever, after
/// an order. What is known at T: the rate is Gamma, the chance to leave Beta, and j ticks may have passed
/// unseen.
final class TickForecast implements Forecast {

    private final double active;
    private final double gone;
    private final double[] phases;
    private final double shape;
    private final double scale;
    private final double leaves;
    private final double stays;

    /// @param logOdds ln of the odds that the account left after its last order, not counting the silence since
    /// @param shape y = r + kx
    /// @param scale α + T, weeks
    /// @param silence T − t_x, weeks
    /// @param leaves a of what is known of the chance to leave, 0 where nobody leaves
    /// @param stays b of the same
    TickForecast(int k, double logOdds, double shape, double scale, double silence, double leaves, double stays) {
        this.shape = shape;
        this.scale = scale;
        this.leaves = leaves;
        this.stays = stays;
        this.phases = new double[k];
        double u = silence / scale;
        double sum = 0;
        double term = 1;
        for (int j = 0; j < k; j++) {
            phases[j] = term;
            sum += term;
            term *= (shape + j) / (j + 1) * u;
        }
        for (int j = 0; j < k; j++) {
            phases[j] /= sum;
        }
        double odds = logOdds - Math.log(sum);
        active = 1 / (1 + Math.exp(odds));
        gone = 1 / (1 + Math.exp(-odds));
    }

    @Override
    public double active() {
        return active;
    }

    @Override
    public double noOrder(double weeks) {
        double silent = 0;
        for (int j = 0; j < phases.length; j++) {
            silent += phases[j] * Ticks.fewerThan(phases.length - j, shape + j, weeks / scale);
        }
        return Math.min(1, gone + active * silent);
    }

    @Override
    public double expectedOrders(double weeks) {
        double orders = 0;
        for (int j = 0; j < phases.length; j++) {
            orders += phases[j] * Ticks.orders(shape + j, weeks / scale, phases.length, j, leaves, stays);
        }
        return active * orders;
    }

    /// The n-th order needs n k − j ticks, and an account that stayed after the n − 1 before.
    @Override
    public double atLeast(int n, double weeks) {
        double z = weeks / (scale + weeks);
        double enough = 0;
        for (int j = 0; j < phases.length; j++) {
            enough += phases[j] * IncompleteBeta.regularised(z, (double) n * phases.length - j, shape + j);
        }
        double stayed =
                leaves == 0 ? 1 : Math.exp(Gammas.logRising(stays, n - 1) - Gammas.logRising(leaves + stays, n - 1));
        return active * stayed * enough;
    }
}
