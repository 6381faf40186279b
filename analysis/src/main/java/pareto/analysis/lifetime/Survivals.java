package pareto.analysis.lifetime;

/// ln E[(1 − p)ⁿ] for p ~ Beta(a, b), that is Σ ln((b + i)/(a + b + i)) over i = 0 … n − 1, for growing n, with
/// its derivatives. The probability that an account is still a customer after n chances to leave.
final class Survivals {

    private final double a;
    private final double b;
    private int n;
    private double sum;
    private double slopeA;
    private double slopeB;

    Survivals(double a, double b) {
        this.a = a;
        this.b = b;
    }

    void upTo(int chances) {
        for (; n < chances; n++) {
            double all = a + b + n;
            sum += Math.log1p(-a / all);
            slopeA -= 1 / all;
            slopeB += a / (all * (b + n));
        }
    }

    double sum() {
        return sum;
    }

    double slopeA() {
        return slopeA;
    }

    double slopeB() {
        return slopeB;
    }
}
