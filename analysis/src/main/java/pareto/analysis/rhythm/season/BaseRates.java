package pareto.analysis.rhythm.season;

import java.util.Optional;

/// How often accounts leave, learnt week by week from those that may just have done so: the share that would make the
/// silences now seen likely (one step of the EM algorithm a week), with what shops usually lose as a prior.
final class BaseRates {

    private static final int LOOK_BACK = 365;
    private static final double USUAL_YEAR = 0.1;
    private static final double USUAL_YEARS = 50;
    private static final double USUAL_SEASON = 0.12;
    private static final double USUAL_SEASONS = 2_000;

    private double left = USUAL_YEAR * USUAL_YEARS;
    private double years = USUAL_YEARS;
    private double missed = USUAL_SEASON * USUAL_SEASONS;
    private double seasons = USUAL_SEASONS;

    /// An account without a clock.
    void gap(Watched account, Optional<Suspicion> suspicion, int asOf) {
        int silence = asOf - account.lastOrder();
        double gone = 1 - suspicion.map(Suspicion::falseAlarm).orElse(1.0);
        int from = Math.max(asOf - LOOK_BACK, account.buyer.days()[0]);
        if (silence < LOOK_BACK) {
            left += gone;
            years += (account.lastOrder() - from + (1 - gone) * silence) / YearMark.YEAR;
        }
    }

    /// An account with a clock.
    void season(Watched account, Optional<Suspicion> suspicion, int asOf) {
        for (var window : account.seasons) {
            for (var season : window.seasons()) {
                if (season.middle() > asOf - LOOK_BACK
                        && season.year() > window.seasons().getFirst().year()) {
                    seasons++;
                }
            }
        }
        if (suspicion.isPresent() && suspicion.get().to() > asOf - LOOK_BACK) {
            missed += 1 - suspicion.get().falseAlarm();
            seasons++;
        }
    }

    /// Probability to leave within a day.
    double leavingDay() {
        return left / years / YearMark.YEAR;
    }

    /// Probability to leave between two seasons.
    double leavingSeason() {
        return missed / seasons;
    }
}
