package pareto.analysis.rhythm.season;

import java.util.Optional;

/// Whether an account's last orders are smaller than its earlier ones: Student's t on logarithms of what order days
/// brought, after what orders of the rest of the shop did meanwhile.
///
/// @param shift mean logarithm of the recent orders less that of those before
/// @param error standard error of the shift
/// @param degrees of freedom
record SizeShift(Watched account, double shift, double error, double degrees) {

    static final int RECENT = 6;
    private static final int BEFORE = 40;
    static final int LEAST_BEFORE = 10;
    /// Orders that stand for the usual spread of a shop's orders.
    private static final double PRIOR = 4;
    private static final double PRIOR_VARIANCE = 0.25;
    private static final int ACTIVE = 180;

    static Optional<SizeShift> of(Watched account, int asOf) {
        int n = account.orders;
        if (n < RECENT + LEAST_BEFORE || asOf - account.lastOrder() > ACTIVE) {
            return Optional.empty();
        }
        int start = Math.max(0, n - RECENT - BEFORE);
        double before = mean(account.buyer, start, n - RECENT);
        double squares = PRIOR * PRIOR_VARIANCE;
        for (int i = start; i < n - RECENT; i++) {
            squares += Math.pow(log(account.buyer, i) - before, 2);
        }
        int earlier = n - RECENT - start;
        double degrees = earlier - 1 + PRIOR;
        double error = Math.sqrt(squares / degrees * (1.0 / RECENT + 1.0 / earlier));
        return Optional.of(new SizeShift(account, mean(account.buyer, n - RECENT, n) - before, error, degrees));
    }

    private static double mean(Buyer buyer, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += log(buyer, i);
        }
        return sum / (to - from);
    }

    private static double log(Buyer buyer, int i) {
        return Math.log(Math.max(1, buyer.revenue()[i]));
    }

    /// Probability of recent orders so small had nothing changed.
    double chance(double ofOthers) {
        return Tails.student((shift - ofOthers) / error, degrees);
    }

    /// First day of the recent orders.
    int since() {
        return account.buyer.days()[account.orders - RECENT];
    }

    /// What so many orders bring in eight of ten cases, around what they usually bring.
    Expectation around(double usual) {
        double spread = Math.exp(Tails.studentQuantile(0.9, degrees) * error);
        return new Expectation(usual / spread, usual, usual * spread);
    }
}
