package pareto.analysis.rhythm.season;

import java.util.List;
import java.util.Optional;

/// How often accounts leave and change within a year, learnt week by week from those that may just have
/// done so: the share that would make what is now seen likely (one step of the EM algorithm a week),
/// with what shops usually lose as a prior.
final class BaseRates {

    private static final int LOOK_BACK = 365;

    /// Changes of one kind, and the account-years in which they may have come.
    private static final class Tally {
        private double changed;
        private double years;

        /// @param usual how often a year, where a ledger does not tell otherwise, and the account-years
        /// it weighs
        Tally(double usual, double weight) {
            changed = usual * weight;
            years = weight;
        }

        double rate() {
            return changed / years;
        }
    }

    private final Tally gaps = new Tally(0.1, 50);
    private final Tally seasons = new Tally(0.14, 2_000);
    private final Tally volume = new Tally(0.06, 50);
    private final Tally rarer = new Tally(0.06, 50);

    /// An account without a clock.
    void gap(Watched account, Optional<Suspicion> suspicion, int asOf) {
        int silence = asOf - account.lastOrder();
        double gone = 1 - suspicion.map(Suspicion::atKnownRate).orElse(1.0);
        int from = Math.max(asOf - LOOK_BACK, account.buyer.days()[0]);
        if (silence < LOOK_BACK) {
            gaps.changed += gone;
            gaps.years += (account.lastOrder() - from + (1 - gone) * silence) / YearMark.YEAR;
        }
    }

    /// An account with a clock.
    void season(Watched account, Optional<Suspicion> suspicion, int asOf) {
        seasons.years += seen(account, asOf);
        if (suspicion.isPresent() && suspicion.get().to() > asOf - LOOK_BACK) {
            seasons.changed += 1 - suspicion.get().falseAlarm();
        }
    }

    /// An account that is looked at for orders that are smaller, or rarer, and what was found.
    void looked(Watched account, List<Suspicion> found, int asOf) {
        for (var tally : List.of(volume, rarer)) {
            tally.years += seen(account, asOf);
        }
        for (var one : found) {
            of(one.kind()).changed += 1 - one.atKnownRate();
        }
    }

    private Tally of(Kind kind) {
        return kind == Kind.FALLING_VOLUME ? volume : rarer;
    }

    private static double seen(Watched account, int asOf) {
        return Math.min(LOOK_BACK, asOf - account.buyer.days()[0]) / YearMark.YEAR;
    }

    /// Probability that an account without a clock leaves within a day.
    double leavingDay() {
        return gaps.rate() / YearMark.YEAR;
    }

    /// Probability that one with a clock leaves within a year.
    double leavingYear() {
        return seasons.rate();
    }

    /// Probability that the orders of an account become smaller, or rarer, within a year.
    double falling(Kind kind) {
        return of(kind).rate();
    }
}
