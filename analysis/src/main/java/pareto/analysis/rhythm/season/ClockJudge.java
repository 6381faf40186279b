package pareto.analysis.rhythm.season;

import java.util.List;
import java.util.Optional;

/// Judges an account with a clock by the end of its windows: silence between them says nothing.
final class ClockJudge {

    /// Share of first orders that have come when a window counts as past.
    static final double END = 0.975;
    /// Days after that in which a missing order is news.
    private static final int NEWS = 35;

    private final SeasonPool pool;
    private final double leaving;

    /// @param leaving probability that an account leaves within a year
    ClockJudge(SeasonPool pool, double leaving) {
        this.pool = pool;
        this.leaving = leaving;
    }

    /// Nothing while no window has passed without an order since the last one.
    Optional<Suspicion> judge(List<SeasonHistory> windows, int lastOrder, int asOf) {
        double chance = 1;
        int missed = 0;
        boolean fresh = false;
        int from = 0;
        int to = 0;
        for (var window : windows) {
            if (window.hits() == 0) {
                continue;
            }
            for (int year = window.lastHit() + 1; window.clock().middle(window.window(), year) < asOf; year++) {
                var awaited = Awaited.of(window, year, pool);
                double end = awaited.dayOf(END);
                if (awaited.mean() < lastOrder || end > asOf) {
                    continue;
                }
                chance *= awaited.silentUntil(asOf);
                missed++;
                fresh |= asOf <= end + NEWS;
                if (end > to) {
                    from = (int) Math.floor(awaited.dayOf(1 - END));
                    to = (int) Math.ceil(end);
                }
            }
        }
        if (missed == 0) {
            return Optional.empty();
        }
        long seasons = windows.stream().filter(window -> window.hits() > 0).count();
        double stayed = Math.pow(1 - leaving, (double) missed / seasons);
        double unchanged = stayed * chance / (stayed * chance + 1 - stayed);
        return Optional.of(
                new Suspicion(Kind.ORDER_MISSING, from, to, missed, 0, 1, chance, unchanged, unchanged, fresh));
    }
}
