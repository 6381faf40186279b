package pareto.analysis.value;

/// An amount that is not known, with the range it lies in with a probability of 80 %.
public record Estimate(double low, double middle, double high) {

    public static final Estimate NOTHING = new Estimate(0, 0, 0);

    public Estimate times(double factor) {
        return factor >= 0
                ? new Estimate(low * factor, middle * factor, high * factor)
                : new Estimate(high * factor, middle * factor, low * factor);
    }
}
