package pareto.analysis.lifetime;

/// From low to high, both included.
public record Interval(double low, double high) {

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
