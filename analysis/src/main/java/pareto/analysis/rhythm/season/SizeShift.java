package pareto.analysis.rhythm.season;

import java.util.Optional;

/// Whether what an account bought last is less than what it bought before: Student's t on logarithms of what order
/// days, or seasons, brought, after what the rest of the shop did meanwhile.
///
/// @param from first day of what is judged and `to` the last, as days since 1970
/// @param season whether it is a season of its clock that is judged, else its last orders
/// @param fresh whether it is new enough to be told though it was not told before
/// @param shift mean logarithm of what is judged less that of what was before
/// @param error standard error of the shift
/// @param degrees of freedom
/// @param small puts right how often falls so improbable come, and `large` rises
record SizeShift(
        Watched account,
        int from,
        int to,
        boolean season,
        boolean fresh,
        double shift,
        double error,
        double degrees,
        TailScale small,
        TailScale large) {

    static final int RECENT = 6;
    private static final int BEFORE = 40;
    static final int LEAST_BEFORE = 10;
    /// Orders that stand for the usual spread of a shop's orders.
    private static final double PRIOR = 4;
    private static final double PRIOR_VARIANCE = 0.25;
    private static final int ACTIVE = 180;

    static Optional<SizeShift> of(Watched account, int asOf, TailScale small, TailScale large) {
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
        return Optional.of(new SizeShift(
                account,
                account.buyer.days()[n - RECENT],
                asOf,
                false,
                true,
                mean(account.buyer, n - RECENT, n) - before,
                error,
                degrees,
                small,
                large));
    }

    static double mean(Buyer buyer, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += log(buyer, i);
        }
        return sum / (to - from);
    }

    private static double log(Buyer buyer, int i) {
        return log(buyer.revenue()[i]);
    }

    static double log(double revenue) {
        return Math.log(Math.max(1, revenue));
    }

    /// Whether what was judged was a change that lasted: worth speaking of, and what came next was more
    /// like it than like what was before. All are logarithms.
    static boolean lasted(double before, double judged, double next) {
        return Math.abs(judged - before) > -Math.log(ChangeJudge.NOTABLE)
                && Math.abs(next - judged) < Math.abs(next - before);
    }

    /// Probability of something so small had nothing changed. Of seasons few were ever looked at: it is never
    /// less than they can tell.
    double soSmall(double ofOthers) {
        double put = small.of(plain(ofOthers));
        return season ? Math.max(small.least(), put) : put;
    }

    /// Probability of something so large.
    double soLarge(double ofOthers) {
        return large.of(Tails.student((ofOthers - shift) / error, degrees));
    }

    /// Probability of something so small by Student's t alone.
    double plain(double ofOthers) {
        return Tails.student((shift - ofOthers) / error, degrees);
    }

    /// Factor that what is usual lies within, up or down, in eight of ten cases.
    double spread() {
        return Math.exp(Tails.studentQuantile(0.9, degrees) * error);
    }
}
