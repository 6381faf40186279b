package pareto.analysis.rhythm.season;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// States how surprising each complete window was: seasons of accounts with a clock, quarters of the others. What was
/// expected is what was known when the window began; only how busy the shop was is taken from the window itself.
/// Probabilities are put right by earlier windows of accounts that have ordered since.
final class WindowBook {

    private static final int QUARTER = 91;
    private static final int LEAST_ORDERS = 4;
    private static final int ACTIVE = 365;
    private static final int UNSETTLED = 730;

    private record Quarter(Watched account, int from, PaceView pace) {}

    private record Awaiting(Watched account, SeasonHistory history, int from, int to, SeasonCounts counts) {}

    private record Unsettled(Buyer buyer, int to, double below, double chance, Calibration calibration) {}

    private final List<Quarter> quarters = new ArrayList<>();
    private final List<Awaiting> seasons = new ArrayList<>();
    private final List<Unsettled> unsettled = new ArrayList<>();
    private final List<Assessment> complete = new ArrayList<>();
    private final Calibration ofQuarters = new Calibration();
    private final Calibration ofSeasons = new Calibration();
    private int begun;

    /// Windows completed since this was last asked.
    List<Assessment> taken() {
        var taken = List.copyOf(complete);
        complete.clear();
        return taken;
    }

    void assess(List<Watched> accounts, ShopView shop) {
        var over = seasons.stream().filter(season -> season.to < shop.asOf()).toList();
        seasons.removeAll(over);
        over.forEach(this::end);
        if (shop.asOf() - begun >= QUARTER) {
            quarters.forEach(quarter -> end(quarter, shop));
            quarters.clear();
            settle(shop.asOf());
            begun = shop.asOf();
            accounts.forEach(account -> begin(account, shop));
        }
    }

    /// A chance of so few, put right by earlier windows of its kind.
    double putRight(double chance, boolean season) {
        return (season ? ofSeasons : ofQuarters).of(chance);
    }

    private void begin(Watched account, ShopView shop) {
        if (account.orders < LEAST_ORDERS || shop.asOf() - account.lastOrder() > ACTIVE) {
            return;
        }
        if (account.clock.isEmpty()) {
            var pace = shop.awaiting(account.belief, shop.asOf(), account.buyer.group());
            quarters.add(new Quarter(account, shop.asOf() + 1, pace));
            return;
        }
        for (var history : account.seasons) {
            double anchor = history.clock().anchors()[history.window()];
            int year = history.clock().mark().nearestYear(shop.asOf(), anchor);
            seasons.addAll(season(account, history, year, shop));
            seasons.addAll(season(account, history, year + 1, shop));
        }
    }

    private static List<Awaiting> season(Watched account, SeasonHistory history, int year, ShopView shop) {
        int from = history.clock().opens(history.window(), year);
        int to = history.clock().closes(history.window(), year);
        return from > shop.asOf() && from <= shop.asOf() + QUARTER
                ? List.of(new Awaiting(account, history, from, to, shop.counts()))
                : List.of();
    }

    private void end(Awaiting season) {
        complete(
                season.account.buyer, season.from, season.to, n -> season.counts.atLeast(n, season.history), ofSeasons);
    }

    private void end(Quarter quarter, ShopView shop) {
        var buyer = quarter.account.buyer;
        double days = shop.time().between(quarter.from - 1, shop.asOf(), buyer.group());
        complete(buyer, quarter.from, shop.asOf(), n -> quarter.pace.atLeast(n, days), ofQuarters);
    }

    private void complete(Buyer buyer, int from, int to, IntToDoubleFunction atLeast, Calibration calibration) {
        int actual = buyer.between(from, to);
        double chance = 1 - atLeast.applyAsDouble(actual + 1);
        double below = 1 - atLeast.applyAsDouble(actual);
        unsettled.add(new Unsettled(buyer, to, below, chance, calibration));
        complete.add(
                new Assessment(buyer.account(), Days.period(from, to), calibration.of(chance), calibration.of(below)));
    }

    /// Learns from windows of accounts known to have stayed.
    private void settle(int asOf) {
        for (var window : unsettled) {
            if (window.buyer.until(asOf) > window.buyer.until(window.to)) {
                window.calibration.learn(window.below, window.chance);
            }
        }
        unsettled.removeIf(
                window -> window.buyer.until(asOf) > window.buyer.until(window.to) || asOf - window.to > UNSETTLED);
    }
}
