package pareto.analysis.rhythm.season;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges whether an account that still orders does so more rarely or in smaller orders than it used to, or the other
/// way round.
final class ChangeJudge {

    /// Share below which a fall is worth speaking of.
    private static final double NOTABLE = 0.75;
    /// The same for a rise.
    private static final double NOTABLE_RISE = 1 / NOTABLE;
    /// How much more often a window that slides on from week to week dips below a limit in a year than a single one.
    private static final double LOOKED_AT_WEEKLY = 12;
    /// A likelier rise is told by no list, however many it may get wrong.
    private static final double WORTH_A_LOOK = 0.01;
    /// Kinds of rise that are looked for at an account: one of them comes by accident more often than a given one.
    private static final int RISES = 2;
    /// Share of accounts that have fallen, or risen, so within the last quarter.
    private static final double CHANGED = 0.015;

    private final ShopView shop;
    private final SizeShifts shifts;

    ChangeJudge(ShopView shop, List<Watched> accounts) {
        this.shop = shop;
        this.shifts = new SizeShifts(accounts.stream()
                .filter(account -> account.clock.isEmpty())
                .flatMap(account -> SizeShift.of(account, shop.asOf()).stream())
                .toList());
    }

    /// Both changes, where they are to be seen.
    List<Suspicion> judge(SizeShift shift) {
        return Stream.of(smaller(shift), rarer(shift.account()))
                .flatMap(Optional::stream)
                .toList();
    }

    List<SizeShift> shifts() {
        return shifts.all();
    }

    /// The rise that is most certain, where one is to be seen.
    Optional<Suspicion> rises(SizeShift shift) {
        return Stream.of(larger(shift), oftener(shift.account()))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Suspicion::falseAlarm));
    }

    private Optional<Suspicion> smaller(SizeShift shift) {
        if (shift.shift() > Math.log(NOTABLE)) {
            return Optional.empty();
        }
        double ofOthers = shifts.ofOthers(shift);
        double share = Math.exp(shift.shift() - ofOthers);
        return share > NOTABLE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.FALLING_VOLUME, shift.since(), share, shift.chance(ofOthers)));
    }

    private Optional<Suspicion> larger(SizeShift shift) {
        if (shift.shift() < Math.log(NOTABLE_RISE)) {
            return Optional.empty();
        }
        double ofOthers = shifts.ofOthers(shift);
        double share = Math.exp(shift.shift() - ofOthers);
        return share < NOTABLE_RISE
                ? Optional.empty()
                : Optional.of(
                        suspicion(Kind.RISING_VOLUME, shift.since(), share, RISES * (1 - shift.chance(ofOthers))));
    }

    private Optional<Suspicion> rarer(Watched account) {
        var quarter = Quarter.of(account, shop);
        if (quarter.isEmpty() || quarter.get().orders() == 0 || quarter.get().ofUsual() > NOTABLE) {
            return Optional.empty();
        }
        var seen = quarter.get().seen();
        double share = seen.share();
        return share > NOTABLE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.GROWING_GAPS, seen.from(), share, seen.soFew()));
    }

    private Optional<Suspicion> oftener(Watched account) {
        var quarter = Quarter.of(account, shop);
        if (quarter.isEmpty() || quarter.get().ofUsual() < NOTABLE_RISE) {
            return Optional.empty();
        }
        var seen = quarter.get().seen();
        double chance = seen.soMany();
        if (chance > WORTH_A_LOOK) {
            return Optional.empty();
        }
        double share = seen.share();
        return share < NOTABLE_RISE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.RISING, seen.from(), share, RISES * chance));
    }

    private Suspicion suspicion(Kind kind, int from, double left, double chance) {
        double sometime = Math.min(1, LOOKED_AT_WEEKLY * chance);
        double unchanged = (1 - CHANGED) * sometime;
        return new Suspicion(kind, from, shop.asOf(), 0, left, sometime, unchanged / (unchanged + CHANGED), true);
    }
}
