package pareto.analysis.rhythm.change;

import pareto.analysis.lifetime.Gammas;

/// How often a family is among what an account orders: each of its order days holds it with a probability that is known
/// only so far, a beta distribution. Older purchases count less.
record FamilyBelief(double with, double without) {

    /// What a purchase counts when the next has come.
    private static final double MEMORY = 0.95;

    static final FamilyBelief NONE = new FamilyBelief(1, 1);

    /// After it was bought again.
    ///
    /// @param gap order days from one purchase to the next, 1 where it was bought twice running
    FamilyBelief then(int gap) {
        return new FamilyBelief(1 + MEMORY * (with - 1) + 1, 1 + MEMORY * (without - 1) + gap - 1);
    }

    /// Probability that so many order days running go without it.
    double silent(double orders) {
        return Math.exp(Gammas.logBeta(with, without + orders) - Gammas.logBeta(with, without));
    }

    /// Probabilities of 0, 1, 2 … of so many order days with it.
    double[] counts(int orders) {
        var counts = new double[orders + 1];
        for (int k = 0; k <= orders; k++) {
            counts[k] = Math.exp(Gammas.logGamma(orders + 1.0)
                    - Gammas.logGamma(k + 1.0)
                    - Gammas.logGamma(orders - k + 1.0)
                    + Gammas.logBeta(with + k, without + orders - k)
                    - Gammas.logBeta(with, without));
        }
        return counts;
    }
}
