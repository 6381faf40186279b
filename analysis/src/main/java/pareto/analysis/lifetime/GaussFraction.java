package pareto.analysis.lifetime;

/// Gauss's hypergeometric function ₂F₁(1, b; c; z) for 0 ≤ z < 1 and 0 < b < c: every ₂F₁ of these models after
/// Euler's transformation. Series and fraction have positive terms only, so nothing cancels anywhere in the
/// range.
final class GaussFraction {

    private static final double SERIES_UP_TO = 0.4;
    private static final double EXACT = 1e-16;
    private static final double ROUNDING = 1e-15;
    private static final int LONGEST = 50_000;

    private GaussFraction() {}

    static double at(double b, double c, double z) {
        return z <= SERIES_UP_TO ? series(b, c, z) : fraction(b, c, z);
    }

    private static double series(double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; term > EXACT * sum; n++) {
            term *= (b + n) / (c + n) * z;
            sum += term;
        }
        return sum;
    }

    /// 1/(1 − d₁z/(1 − d₂z/(1 − …))), Gauss's continued fraction (DLMF 15.7.1 with a = 1), by Lentz's rule.
    private static double fraction(double b, double c, double z) {
        double upper = 1;
        double lower = 0;
        double value = 1;
        for (int n = 1; n < LONGEST; n++) {
            double term = coefficient(n, b, c) * z;
            lower = 1 / (1 - term * lower);
            upper = 1 - term / upper;
            double factor = upper * lower;
            value *= factor;
            if (Math.abs(factor - 1) < ROUNDING) {
                break;
            }
        }
        return 1 / value;
    }

    private static double coefficient(int n, double b, double c) {
        int m = n / 2;
        double spread = (c + n - 2) * (c + n - 1);
        return n % 2 == 1 ? (b + m) * (c - 1 + m) / spread : m * (c - b + m - 1) / spread;
    }
}
