package pareto.analysis.rhythm.season;

import java.util.function.IntToDoubleFunction;

/// What is expected: the mean, and the limits that hold in eight of ten cases.
public record Expectation(double low, double mid, double high) {

    private static final double NEGLIGIBLE = 1e-6;

    /// Of a count.
    ///
    /// @param atLeast probability of at least n
    public static Expectation of(IntToDoubleFunction atLeast) {
        double mean = 0;
        int low = -1;
        int high = -1;
        for (int n = 1; high < 0 || low < 0 || atLeast.applyAsDouble(n) > NEGLIGIBLE; n++) {
            double more = atLeast.applyAsDouble(n);
            mean += more;
            low = low < 0 && 1 - more >= 0.1 ? n - 1 : low;
            high = high < 0 && 1 - more >= 0.9 ? n - 1 : high;
        }
        return new Expectation(low, mean, high);
    }

    public Expectation times(double factor) {
        return new Expectation(low * factor, mid * factor, high * factor);
    }

    public Expectation plus(Expectation other) {
        return new Expectation(low + other.low, mid + other.mid, high + other.high);
    }
}
