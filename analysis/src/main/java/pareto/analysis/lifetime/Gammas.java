package pareto.analysis.lifetime;

/// The gamma function's logarithm and its derivative, for positive arguments. Both shift the argument up to
/// where a few terms of Stirling's series (Abramowitz & Stegun 6.1.41 and 6.3.18) are exact to the last places
/// of a double.
public final class Gammas {

    private static final double SHIFTED = 15;
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    private Gammas() {}

    /// ln Γ(x)
    public static double logGamma(double x) {
        double product = 1;
        double y = x;
        while (y < SHIFTED) {
            product *= y;
            y++;
        }
        return stirling(y) - Math.log(product);
    }

    private static double stirling(double y) {
        double v = 1 / (y * y);
        double series = 1.0 / 12 + v * (-1.0 / 360 + v * (1.0 / 1260 + v * (-1.0 / 1680 + v * (1.0 / 1188))));
        return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + series / y;
    }

    /// ψ(x), the derivative of ln Γ(x)
    public static double digamma(double x) {
        double shift = 0;
        double y = x;
        while (y < SHIFTED) {
            shift += 1 / y;
            y++;
        }
        double v = 1 / (y * y);
        double series = v * (1.0 / 12 - v * (1.0 / 120 - v * (1.0 / 252 - v * (1.0 / 240 - v * (1.0 / 132)))));
        return Math.log(y) - 0.5 / y - series - shift;
    }

    /// ln of the rising factorial (x)ₙ = x (x + 1) … (x + n − 1), n need not be whole
    public static double logRising(double x, double n) {
        return logGamma(x + n) - logGamma(x);
    }

    /// ln B(a, b)
    public static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }
}
