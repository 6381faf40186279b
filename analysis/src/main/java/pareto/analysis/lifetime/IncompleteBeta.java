package pareto.analysis.lifetime;

/// The regularised incomplete beta function Iₓ(a, b): the probability that a Beta(a, b) lies below x.
public final class IncompleteBeta {

    private static final double TINY = 1e-300;
    private static final double EXACT = 1e-15;
    private static final int LONGEST = 100_000;

    private IncompleteBeta() {}

    /// Iₓ(a, b) and its neighbours.
    ///
    /// @param at Iₓ(a, b)
    /// @param nextA Iₓ(a + 1, b)
    /// @param nextB Iₓ(a, b + 1)
    public record Neighbours(double at, double nextA, double nextB) {}

    /// By the continued fraction DLMF 8.17.22, on the side of the mean where it converges fast.
    public static double regularised(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        return x < (a + 1) / (a + b + 2) ? lower(x, a, b) : 1 - lower(1 - x, b, a);
    }

    /// All three for the price of one, by DLMF 8.17.20 and 8.17.21.
    ///
    /// @param x above 0 and below 1
    public static Neighbours neighbours(double x, double a, double b) {
        double density = density(x, a, b);
        double at = x < (a + 1) / (a + b + 2)
                ? Math.min(1, density / a / fraction(x, a, b))
                : 1 - Math.min(1, density / b / fraction(1 - x, b, a));
        return new Neighbours(at, Math.max(0, at - density / a), Math.min(1, at + density / b));
    }

    private static double lower(double x, double a, double b) {
        return Math.min(1, density(x, a, b) / a / fraction(x, a, b));
    }

    /// xᵃ (1 − x)ᵇ / B(a, b)
    private static double density(double x, double a, double b) {
        return Math.exp(a * Math.log(x) + b * Math.log1p(-x) - Gammas.logBeta(a, b));
    }

    /// 1 + d₁/(1 + d₂/(1 + …)) by Lentz's rule, which needs no guess of the depth.
    private static double fraction(double x, double a, double b) {
        double value = 1;
        double c = 1;
        double d = 0;
        for (int n = 1; n < LONGEST; n++) {
            double term = term(n, x, a, b);
            d = 1 / away(1 + term * d);
            c = away(1 + term / c);
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < EXACT) {
                return value;
            }
        }
        return value;
    }

    private static double term(int n, double x, double a, double b) {
        int m = n / 2;
        return n % 2 == 0
                ? m * (b - m) * x / ((a + n - 1) * (a + n))
                : -(a + m) * (a + b + m) * x / ((a + n - 1) * (a + n));
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
