package pareto.analysis.lifetime;

/// What a fitted model expects of one history from the as-of date on. Horizons are in weeks.
public interface Forecast {

    /// No account has more order days than this in any horizon.
    int FAR = 1 << 26;

    /// The probability that the relationship has not ended.
    double active();

    /// The probability of no order within the horizon: the relationship has ended, or it just stays silent.
    double noOrder(double weeks);

    /// The expected number of order days within the horizon.
    double expectedOrders(double weeks);

    /// The probability of at least so many order days within the horizon.
    ///
    /// @param n 1 or more
    double atLeast(int n, double weeks);

    /// The range the number of order days will lie in with this probability, as much of the rest above it as
    /// below it.
    default Interval orders(double weeks, double probability) {
        double tail = (1 - probability) / 2;
        return new Interval(quantile(weeks, tail), quantile(weeks, 1 - tail));
    }

    /// The smallest number that is not exceeded with this probability.
    private int quantile(double weeks, double probability) {
        double above = 1 - probability;
        int high = 1;
        while (high < FAR && atLeast(high, weeks) > above) {
            high *= 2;
        }
        int low = high / 2;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (atLeast(middle, weeks) > above) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
