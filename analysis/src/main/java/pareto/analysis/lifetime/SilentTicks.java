package pareto.analysis.lifetime;

/// The probability that a clock of which only every k-th tick is an order has stayed silent since the last
/// order: Σⱼ (y)ⱼ uʲ/j! over j = 0 … k − 1 ticks, relative to no tick at all, with y the shape of the rate and
/// u = (T − t_x)/(α + T). 1 for k = 1. Platzer & Reutterer (2016), appendix A.
final class SilentTicks {

    private final double[] step;
    private final double[] slope;
    private double sum = 1;
    private double ticks;
    private double byShape;

    SilentTicks(int k) {
        step = new double[k];
        slope = new double[k];
    }

    /// For a rate of this shape.
    void shape(double y) {
        for (int j = 1; j < step.length; j++) {
            step[j] = (y + j - 1) / j;
            slope[j] = slope[j - 1] + 1 / (y + j - 1);
        }
    }

    void at(double u) {
        double term = 1;
        sum = 1;
        ticks = 0;
        byShape = 0;
        for (int j = 1; j < step.length; j++) {
            term *= step[j] * u;
            sum += term;
            ticks += j * term;
            byShape += slope[j] * term;
        }
    }

    double sum() {
        return sum;
    }

    /// The expected number of ticks since the last order: the derivative of ln sum for ln u.
    double expectedTicks() {
        return ticks / sum;
    }

    /// The derivative of ln sum for y.
    double slope() {
        return byShape / sum;
    }
}
