package pareto.analysis.lifetime;

/// Ticks of a Poisson clock whose rate is Gamma(y, α): over a time t they are negative binomial with shape y
/// and mean y t/α.
final class Ticks {

    private static final double EXACT = 1e-16;

    /// Numbers of ticks less probable than the likeliest one by e to this are as good as impossible: all of them
    /// together are less than [#EXACT].
    private static final double NEGLIGIBLE = -60;

    /// A sum that begins at 0 is quicker below.
    private static final int FEW = 100;

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

    /// A number of ticks below which none is worth counting.
    private static int first(double y, double odds, double z) {
        int likeliest = (int) Math.max(0, (y - 1) * odds);
        if (likeliest < FEW) {
            return 0;
        }
        double least = logProbability(likeliest, y, odds, z) + NEGLIGIBLE;
        int low = 0;
        int high = likeliest;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (logProbability(middle, y, odds, z) < least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double logProbability(int m, double y, double odds, double z) {
        double silent = -y * Math.log1p(odds);
        return m == 0 ? silent : Gammas.logRising(y, m) - Gammas.logGamma(m + 1.0) + m * Math.log(z) + silent;
    }
}
