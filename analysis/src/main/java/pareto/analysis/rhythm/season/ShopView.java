package pareto.analysis.rhythm.season;

import java.util.Optional;

/// What is known on one day: the shop's time, and what its accounts have in common.
///
/// @param frequency how frequent each kind of pace is
/// @param scale how often long gaps end
/// @param rates how often accounts leave and change
record ShopView(
        int asOf,
        ShopTime time,
        Explanations explanations,
        double[] frequency,
        GapScale scale,
        SeasonPool pool,
        SeasonCounts counts,
        BaseRates rates) {

    private static final int FORGOTTEN = 540;
    private static final int LEAST_ORDERS = 3;
    private static final double WORTH_A_LOOK = 0.8;
    private static final int RECENT = 12;

    /// Whether anything may be said of the account: it has ordered, not too long ago, and nothing on record explains
    /// it.
    boolean judges(Watched account) {
        return account.hasOrdered()
                && asOf - account.lastOrder() <= FORGOTTEN
                && !explanations.excuse(account.buyer.account(), asOf);
    }

    /// Whether the account may have left, nothing where that cannot be said.
    Optional<Suspicion> suspicion(Watched account) {
        if (!judges(account)) {
            return Optional.empty();
        }
        return account.clock.isPresent()
                ? new ClockJudge(pool, rates.leavingYear()).judge(account.seasons, account.lastOrder(), asOf)
                : byInterval(account);
    }

    private Optional<Suspicion> byInterval(Watched account) {
        int since = silentSince(account);
        if (account.orders < LEAST_ORDERS || asOf - since < WORTH_A_LOOK * account.usualGap()) {
            return Optional.empty();
        }
        double silence = time.between(since, asOf, account.buyer.group());
        var pace = PaceView.of(account.belief, frequency, silence / 2);
        double chance = scale.of(pace, pace.gapBeyond(silence));
        double left = rates.leavingDay() * pace.meanGapWithin(silence);
        return Optional.of(new Suspicion(
                Kind.ORDER_MISSING,
                since + 1,
                asOf,
                0,
                0,
                1,
                chance,
                Doubt.unchanged(chance, left),
                Doubt.known(chance, left),
                true));
    }

    private int silentSince(Watched account) {
        return explanations.silentSince(account.buyer.account(), account.lastOrder(), asOf);
    }

    /// How an account of this group will go on after a day, its silence up to then taken in.
    PaceView awaiting(PaceBelief belief, int day, String group) {
        double silence = time.between(belief.day(), day, group);
        return PaceView.of(belief, frequency, silence).afterSilence(silence);
    }

    /// What was to be expected in the window of a suspicion had nothing changed: order days, or money
    /// where its kind says so.
    Expectation expected(Watched account, Suspicion suspicion) {
        if (suspicion.kind().ofMoney()) {
            double usual = actual(account, suspicion) / suspicion.left();
            return new Expectation(usual / suspicion.spread(), usual, usual * suspicion.spread());
        }
        return suspicion.windows() > 0
                ? seasonOf(account, suspicion.to())
                : orders(
                        account.beliefAt(suspicion.from()),
                        time.between(suspicion.from() - 1, suspicion.to(), account.buyer.group()));
    }

    /// What came in the window.
    double actual(Watched account, Suspicion suspicion) {
        return switch (suspicion.kind()) {
            case GROWING_GAPS, RISING -> account.buyer.between(suspicion.from(), suspicion.to());
            case FALLING_VOLUME, RISING_VOLUME -> account.buyer.revenueBetween(suspicion.from(), suspicion.to());
            case ORDER_MISSING, SHRINKING_RANGE, PRICE_EROSION, SHARE_MOVING, SINGLE_BUYER -> 0;
        };
    }

    private Expectation seasonOf(Watched account, int day) {
        var nearest = account.seasons.getFirst();
        for (var window : account.seasons) {
            nearest = distance(window, day) < distance(nearest, day) ? window : nearest;
        }
        var found = nearest;
        return Expectation.of(n -> counts.atLeast(n, found));
    }

    private static double distance(SeasonHistory window, int day) {
        int year = window.clock().mark().nearestYear(day, window.firsts());
        return Math.abs(day - window.clock().mark().of(year) - window.firsts());
    }

    private Expectation orders(PaceBelief belief, double days) {
        var pace = PaceView.of(belief, frequency, 0);
        return Expectation.of(n -> pace.atLeast(n, days));
    }

    /// Net revenue of twelve months had nothing changed, less what is expected given what was seen; of an account that
    /// has risen, the other way round.
    Expectation revenueAtRisk(Watched account, Suspicion suspicion) {
        if (suspicion.windows() > 0 && suspicion.kind().ofMoney()) {
            return atRisk(account, suspicion, seasonOf(account, suspicion.to()));
        }
        var year = account.clock.isPresent()
                ? account.seasons.stream()
                        .map(window -> Expectation.of(n -> counts.atLeast(n, window)))
                        .reduce(new Expectation(0, 0, 0), Expectation::plus)
                : orders(account.beliefAt(suspicion.from()), YearMark.YEAR);
        return atRisk(account, suspicion, year);
    }

    private static Expectation atRisk(Watched account, Suspicion suspicion, Expectation orders) {
        return orders.times(
                account.recentRevenue(RECENT) * Math.abs(1 - suspicion.left()) * (1 - suspicion.falseAlarm()));
    }
}
