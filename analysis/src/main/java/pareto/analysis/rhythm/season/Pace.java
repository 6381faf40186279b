package pareto.analysis.rhythm.season;

import pareto.analysis.lifetime.IncompleteBeta;

/// A pace of ordering that is known only so far: gaps between orders are gamma with shape k, and the rate of their
/// ticks is gamma with `shape` and `time`, so that counts and gaps have closed forms in the incomplete beta function
/// (Winkelmann 1995 for counts of gamma gaps; the mixture over the rate is the beta prime distribution).
///
/// @param k regularity: 1 at random, above it regular, below it in bursts
/// @param shape ticks seen, with those of the prior
/// @param time shop days over which they were seen
record Pace(double k, double shape, double time) {

    /// Probability that no order comes within so many shop days of the last one.
    double gapBeyond(double days) {
        return 1 - ticked(k, shape, days);
    }

    /// Mean of the part of a gap that lies within so many shop days: what of the time an account could have left in.
    double meanGapWithin(double days) {
        double longGaps = shape > 1.05 ? k * time / (shape - 1) * ticked(k + 1, shape - 1, days) : 0;
        return days * gapBeyond(days) + Math.min(longGaps, days);
    }

    /// The same pace when silence so far is taken in: so much more time, with as many ticks as a gap that has not
    /// ended holds on average.
    Pace afterSilence(double days) {
        double silent = gapBeyond(days);
        double ticks = silent > 0 ? shape * days / time * (1 - ticked(k - 1, shape + 1, days)) / silent : 0;
        return new Pace(k, shape + ticks, time + days);
    }

    /// Probability of at least n orders in a window of so many shop days that begins at any moment: the renewal
    /// process in equilibrium (Cox 1962, chapter 4), whose first gap has the density of what is left of one.
    double atLeast(int n, double days) {
        if (n <= 0) {
            return 1;
        }
        double before = n == 1 ? shape * days / time : reached((n - 1) * k, days);
        double sum = before - reached(n * k, days);
        return Math.clamp(sum / k, 0, 1);
    }

    /// The mean of what ticks in this time lie above so many: the integral of the probability of more.
    private double reached(double ticks, double days) {
        var beta = IncompleteBeta.neighbours(days / (time + days), ticks, shape);
        return shape * days / time * beta.nextB() - ticks * beta.nextA();
    }

    /// Probability of at least so many ticks, fractions of one included, in this time.
    private double ticked(double ticks, double withShape, double days) {
        return ticks <= 0 ? 1 : IncompleteBeta.regularised(days / (time + days), ticks, withShape);
    }
}
