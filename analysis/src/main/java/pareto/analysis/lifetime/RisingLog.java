package pareto.analysis.lifetime;

/// Σ ln(s + i) − ln d over i = 0 … n − 1 with its derivative for s, for growing n. Summed term by term, so that
/// it stays exact where s is so large that two values of ln Γ would cancel.
final class RisingLog {

    private final double start;
    private final double logDivisor;
    private int n;
    private double sum;
    private double slope;

    RisingLog(double start, double divisor) {
        this.start = start;
        this.logDivisor = Math.log(divisor);
    }

    void upTo(int terms) {
        for (; n < terms; n++) {
            sum += Math.log(start + n) - logDivisor;
            slope += 1 / (start + n);
        }
    }

    double sum() {
        return sum;
    }

    double slope() {
        return slope;
    }
}
