package pareto.analysis.portfolio;

/// Recency, frequency and monetary scores, each from 1 (weakest fifth) to 5 (best fifth) among accounts with positive
/// revenue: 1 + floor(5 × accounts strictly weaker ÷ accounts). Recency looks at the last order day, frequency at order
/// days, monetary at revenue, all of the window; equal values share a score.
public record Scores(int recency, int frequency, int monetary) {

    /// The usual three digits, such as 545.
    @Override
    public String toString() {
        return "" + recency + frequency + monetary;
    }
}
