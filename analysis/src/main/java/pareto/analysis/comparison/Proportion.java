package pareto.analysis.comparison;

/// How many of several cases turned out well, as a share with its interval.
///
/// @param of how many did, of `all`
public record Proportion(long of, long all) {

    /// Fewer say nothing.
    public static final int ENOUGH = 5;

    /// Quantile of the normal distribution that leaves a tenth above it.
    private static final double TENTH = 1.2815515655446004;

    /// @param low lower end; it lies between the ends in eight of ten cases
    public record Range(double low, double high) {

        /// Whether it leaves zero out.
        public boolean clear() {
            return low > 0 || high < 0;
        }
    }

    public Proportion {
        if (of < 0 || of > all) {
            throw new IllegalArgumentException(of + " of " + all + " is no share.");
        }
    }

    /// Whether there are enough cases to say something.
    public boolean enough() {
        return all >= ENOUGH;
    }

    /// Not a number where there are no cases.
    public double share() {
        return (double) of / all;
    }

    public Range range() {
        return range(TENTH);
    }

    /// The score interval of Wilson (1927), which stays within 0 and 1 and holds for few cases too.
    ///
    /// @param z quantile of the normal distribution
    Range range(double z) {
        double n = all;
        double p = share();
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return new Range(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /// This share less another, of cases that have nothing to do with each other.
    public Range less(Proportion other) {
        return less(other, TENTH);
    }

    /// Newcombe (1998), Statistics in Medicine 17, 873–890, method 10: from the score intervals of both.
    Range less(Proportion other, double z) {
        Range own = range(z);
        Range others = other.range(z);
        double difference = share() - other.share();
        return new Range(
                difference - Math.hypot(share() - own.low(), others.high() - other.share()),
                difference + Math.hypot(own.high() - share(), other.share() - others.low()));
    }
}
