package pareto.analysis.rhythm.season;

import pareto.analysis.lifetime.IncompleteBeta;

/// Probabilities of Student's t (Abramowitz & Stegun 26.7.1).
public final class Tails {

    private Tails() {}

    /// P(T ≤ t) with so many degrees of freedom.
    public static double student(double t, double degrees) {
        double half = 0.5 * IncompleteBeta.regularised(degrees / (degrees + t * t), degrees / 2, 0.5);
        return t > 0 ? 1 - half : half;
    }

    /// The t with P(T ≤ t) = p.
    public static double studentQuantile(double p, double degrees) {
        double low = -400;
        double high = 400;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (student(middle, degrees) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
