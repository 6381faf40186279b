package pareto.analysis.lifetime;

/// Who is first after time t: an order at a rate Gamma(y, α + t) or the end of the relationship at a rate
/// Gamma(s, β + t). Pareto/NBD's integral s ∫ₜ^∞ (α + u)⁻ʸ (β + u)⁻⁽ˢ⁺¹⁾ du as a share of (α + t)⁻ʸ (β + t)⁻ˢ.
///
/// It is the published difference of ₂F₁ (Fader & Hardie 2005, "A note on deriving the Pareto/NBD model", eq.
/// 13) after Euler's transformation, a probability, so that likelihoods become sums of positive terms.
final class DeathRace {

    private DeathRace() {}

    /// @param alpha α + t
    /// @param beta β + t
    /// @return the probability that the end comes first
    static double endsFirst(double y, double s, double alpha, double beta) {
        double c = y + s + 1;
        return s
                / (y + s)
                * (alpha >= beta
                        ? GaussFraction.at(y, c, (alpha - beta) / alpha)
                        : alpha / beta * GaussFraction.at(s + 1, c, (beta - alpha) / beta));
    }
}
