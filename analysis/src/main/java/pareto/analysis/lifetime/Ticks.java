package pareto.analysis.lifetime;

/// Ticks of a Poisson clock whose rate is Gamma(y, α): over a time t they are negative binomial with shape y
/// and mean y t/α.
final class Ticks {

    private static final double EXACT = 1e-16;
    private static final double UNDERFLOW = -600;

    private Ticks() {}

    /// The probability of fewer than n ticks; n is small.
    ///
    /// @param odds t/α
    static double fewerThan(int n, double y, double odds) {
        double z = odds / (1 + odds);
        double probability = Math.exp(-y * Math.log1p(odds));
        double sum = 0;
        for (int m = 0; m < n; m++) {
            sum += probability;
            probability *= (y + m) / (m + 1) * z;
        }
        return sum;
    }

    /// The expected number of orders, exactly: m ticks from phase j make ⌊(m + j)/k⌋ chances to order, and of n
    /// chances an account whose chance to leave is Beta(a, b) takes Σ E[(1 − p)ⁱ], i = 0 … n − 1. All terms are
    /// positive. Equal to the published ₂F₁ for k = 1 (Fader, Hardie & Lee 2005, eq. 10), and exact where it is
    /// commonly approximated.
    static double orders(double y, double odds, int k, int j, double a, double b) {
        double z = odds / (1 + odds);
        int m = first(y, odds, z);
        double probability = Math.exp(logProbability(m, y, odds, z));
        int chances = 0;
        double stayed = 1;
        double taken = 0;
        double sum = 0;
        while (true) {
            for (; chances < (m + j) / k; chances++) {
                taken += stayed;
                stayed *= (b + chances) / (a + b + chances);
            }
            sum += probability * taken;
            double ratio = (y + m) / (m + 1) * z;
            if (ratio < 1 && probability * ratio * (taken + 1 / (1 - ratio)) <= EXACT * sum * (1 - ratio)) {
                return sum;
            }
            if (probability == 0 && ratio < 1) {
                return sum;
            }
            probability *= ratio;
            m++;
        }
    }

    /// The smallest number of ticks whose probability can be told from zero.
    private static int first(double y, double odds, double z) {
        if (-y * Math.log1p(odds) > UNDERFLOW) {
            return 0;
        }
        int low = 0;
        int high = (int) Math.max(1, (y - 1) * odds);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (logProbability(middle, y, odds, z) < UNDERFLOW) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double logProbability(int m, double y, double odds, double z) {
        double silent = -y * Math.log1p(odds);
        return m == 0 ? silent : Gammas.logRising(y, m) - Gammas.logGamma(m + 1.0) + m * Math.log(z) + silent;
    }
}
