package pareto.analysis.rhythm.change;

import java.util.Arrays;
import pareto.analysis.rhythm.season.Tails;

/// What a window is to bring by those before it: Student's t of one more case, its variance estimated from them
/// and from what chance alone makes of so few orders, which counts as much as four windows. So figures that lay
/// close together by accident, and units that took turns with every order, are not taken for steady ones.
///
/// @param mean of the windows before
/// @param error standard error of what is asked for
/// @param degrees of freedom
record Predicted(double mean, double error, double degrees) {

    private static final double PRIOR = 4;
    private static final double NINE_OF_TEN = 0.9;

    /// @param before windows before, two or more
    /// @param usual variance that chance alone makes of as many orders as a window had
    /// @param thinner how many times the variance of such a window the one asked for has, since fewer orders,
    ///   or more windows, are in it
    static Predicted of(double[] before, double usual, double thinner) {
        int n = before.length;
        double mean = Arrays.stream(before).sum() / n;
        double squares = PRIOR * usual;
        for (double one : before) {
            squares += (one - mean) * (one - mean);
        }
        double degrees = n - 1 + PRIOR;
        return new Predicted(mean, Math.sqrt(squares / degrees * (thinner + 1.0 / n)), degrees);
    }

    /// Probability of so little.
    double soLittle(double now) {
        return Tails.student((now - mean) / error, degrees);
    }

    /// Probability of so much.
    double soMuch(double now) {
        return soLittle(2 * mean - now);
    }

    /// How far from the mean eight of ten cases lie at most.
    double spread() {
        return Tails.studentQuantile(NINE_OF_TEN, degrees) * error;
    }
}
