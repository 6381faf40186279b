package pareto.analysis.rhythm.season;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges whether an account that still orders does so more rarely or in smaller orders than it used to.
final class ChangeJudge {

    private static final int QUARTER = 91;
    private static final int LEAST_ORDERS = 8;
    /// Share below which a fall is worth speaking of.
    private static final double NOTABLE = 0.75;
    /// How much more often a window that slides on from week to week dips below a limit in a year than a single one.
    private static final double LOOKED_AT_WEEKLY = 12;
    /// Share of accounts that have fallen so within the last quarter.
    private static final double FALLING = 0.015;

    private final ShopView shop;
    private final List<SizeShift> shifts;

    ChangeJudge(ShopView shop, List<Watched> accounts) {
        this.shop = shop;
        this.shifts = accounts.stream()
                .filter(account -> account.clock.isEmpty())
                .flatMap(account -> SizeShift.of(account, shop.asOf()).stream())
                .toList();
    }

    /// Both changes, where they are to be seen.
    List<Suspicion> judge(SizeShift shift) {
        return Stream.of(smaller(shift), rarer(shift.account()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<SizeShift> shifts() {
        return shifts;
    }

    private Optional<Suspicion> smaller(SizeShift shift) {
        if (shift.shift() > Math.log(NOTABLE)) {
            return Optional.empty();
        }
        double ofOthers = shift.ofOthers(shifts);
        double share = Math.exp(shift.shift() - ofOthers);
        return suspicion(Kind.FALLING_VOLUME, shift.since(), share, shift.chance(ofOthers));
    }

    private Optional<Suspicion> rarer(Watched account) {
        int from = shop.asOf() - QUARTER;
        var then = account.beliefAt(from);
        int orders = account.buyer.between(from + 1, shop.asOf());
        if (then.orders() < LEAST_ORDERS || orders == 0 || orders > NOTABLE * QUARTER / account.usualGap()) {
            return Optional.empty();
        }
        var group = account.buyer.group();
        double silence = shop.time().between(then.day(), from, group);
        double days = shop.time().between(from, shop.asOf(), group);
        var pace = PaceView.of(then, shop.frequency(), silence).afterSilence(silence);
        double expected = Expectation.of(n -> pace.atLeast(n, days)).mid();
        return suspicion(Kind.GROWING_GAPS, from + 1, orders / expected, 1 - pace.atLeast(orders + 1, days));
    }

    private Optional<Suspicion> suspicion(Kind kind, int from, double left, double chance) {
        if (left > NOTABLE) {
            return Optional.empty();
        }
        double sometime = Math.min(1, LOOKED_AT_WEEKLY * chance);
        double unchanged = (1 - FALLING) * sometime;
        return Optional.of(
                new Suspicion(kind, from, shop.asOf(), 0, left, sometime, unchanged / (unchanged + FALLING), true));
    }
}
