package pareto.analysis.expectation;

import java.util.Collection;
import pareto.analysis.value.Estimate;

/// What several accounts are expected to bring together. What each does by itself is independent, so that
/// variances add up; what all do together moves all at once, so that standard deviations do.
///
/// @param mean sum of the means
/// @param ownVariance sum of the variances of what each does by itself
/// @param shared sum of the standard deviations of what all do together
public record Band(double mean, double ownVariance, double shared) {

    public static final Band NOTHING = new Band(0, 0, 0);

    /// Normal quantile of 90 %: an interval of 80 % leaves a tenth on each side.
    private static final double TENTH = 1.2816;

    public static Band of(Collection<Expected> accounts) {
        double mean = 0;
        double variance = 0;
        double shared = 0;
        for (var account : accounts) {
            mean += account.mean();
            variance += account.own() * account.own();
            shared += account.shared();
        }
        return new Band(mean, variance, shared);
    }

    /// Below this shape nothing at all comes in more than one of ten cases.
    private static final double MAY_BE_NOTHING = 1.5;

    /// The range that holds in eight of ten cases: a gamma distribution of this mean and variance, since
    /// revenue is hardly ever negative, by the cube of a normal one (Wilson & Hilferty 1931).
    public Estimate range() {
        double variance = ownVariance + shared * shared;
        if (mean <= 0 || variance <= 0) {
            return new Estimate(mean, mean, mean);
        }
        double shape = mean * mean / variance;
        return new Estimate(shape < MAY_BE_NOTHING ? 0 : quantile(shape, -TENTH), mean, quantile(shape, TENTH));
    }

    /// Whether so much is less, -1, or more, 1, than the range holds.
    public int side(double actual) {
        var range = range();
        return actual < range.low() ? -1 : actual > range.high() ? 1 : 0;
    }

    private double quantile(double shape, double normal) {
        double root = 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape));
        return mean * Math.pow(Math.max(0, root), 3);
    }
}
