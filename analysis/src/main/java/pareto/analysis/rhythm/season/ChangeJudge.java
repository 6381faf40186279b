package pareto.analysis.rhythm.season;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Judges whether an account that still orders does so more rarely or in smaller orders than it used to, or the other
/// way round.
final class ChangeJudge {

    /// Share below which a fall is worth speaking of.
    static final double NOTABLE = 0.75;
    /// The same for a rise.
    private static final double NOTABLE_RISE = 1 / NOTABLE;
    /// How much more often a window that slides on from week to week dips below a limit in a year than a single one.
    private static final double LOOKED_AT_WEEKLY = 12;
    /// A likelier rise is told by no list, however many it may get wrong.
    private static final double WORTH_A_LOOK = 0.01;
    /// Kinds of rise that are looked for at an account: one of them comes by accident more often than a given one.
    private static final int RISES = 2;
    /// Share of accounts that have fallen, or risen, so within the last quarter, or since the last season.
    private static final double CHANGED = 0.015;

    /// No more doubtful change between seasons is told, since they are few and differ much.
    private static final double DOUBTFUL_SEASON = 0.3;

    private final ShopView shop;
    private final SizeShifts orders;
    private final SizeShifts seasons;

    ChangeJudge(ShopView shop, List<Watched> accounts, ShiftBook book) {
        this.shop = shop;
        this.orders = new SizeShifts(accounts.stream()
                .filter(account -> account.clock.isEmpty())
                .flatMap(account -> SizeShift.of(account, shop.asOf(), book.small(), book.large()).stream())
                .toList());
        this.seasons = new SizeShifts(SeasonShifts.of(accounts, shop));
    }

    /// Both changes, where they are to be seen.
    List<Suspicion> judge(SizeShift shift) {
        return Stream.of(smaller(shift).filter(found -> told(shift, found)), rarer(shift))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Those of accounts that are judged by their last orders.
    SizeShifts ofOrders() {
        return orders;
    }

    List<SizeShift> shifts() {
        return Stream.concat(orders.all().stream(), seasons.all().stream()).toList();
    }

    /// The rise that is most certain, where one is to be seen.
    Optional<Suspicion> rises(SizeShift shift) {
        return Stream.of(larger(shift).filter(found -> told(shift, found)), oftener(shift))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Suspicion::falseAlarm));
    }

    private static boolean told(SizeShift shift, Suspicion found) {
        return !shift.season() || found.falseAlarm() <= DOUBTFUL_SEASON;
    }

    private Optional<Suspicion> smaller(SizeShift shift) {
        if (shift.shift() > Math.log(NOTABLE)) {
            return Optional.empty();
        }
        double ofOthers = (shift.season() ? seasons : orders).ofOthers(shift);
        double share = Math.exp(shift.shift() - ofOthers);
        return share > NOTABLE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.FALLING_VOLUME, shift, share, shift.soSmall(ofOthers)));
    }

    private Optional<Suspicion> larger(SizeShift shift) {
        if (shift.shift() < Math.log(NOTABLE_RISE)) {
            return Optional.empty();
        }
        double ofOthers = (shift.season() ? seasons : orders).ofOthers(shift);
        double share = Math.exp(shift.shift() - ofOthers);
        return share < NOTABLE_RISE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.RISING_VOLUME, shift, share, RISES * shift.soLarge(ofOthers)));
    }

    private Optional<Suspicion> rarer(SizeShift shift) {
        var quarter = quarter(shift);
        if (quarter.isEmpty() || quarter.get().orders() == 0 || quarter.get().ofUsual() > NOTABLE) {
            return Optional.empty();
        }
        var seen = quarter.get().seen();
        double share = seen.share();
        return share > NOTABLE
                ? Optional.empty()
                : Optional.of(suspicion(Kind.GROWING_GAPS, seen.from(), share, seen.soFew()));
    }

    private Optional<Suspicion> oftener(SizeShift shift) {
        var quarter = quarter(shift);
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

    /// Seasons come as often as the year does.
    private Optional<Quarter> quarter(SizeShift shift) {
        return shift.season() ? Optional.empty() : Quarter.of(shift.account(), shop);
    }

    private Suspicion suspicion(Kind kind, SizeShift shift, double left, double chance) {
        double sometime = Math.min(1, (shift.season() ? 1 : LOOKED_AT_WEEKLY) * chance);
        return new Suspicion(
                kind,
                shift.from(),
                shift.to(),
                shift.season() ? 1 : 0,
                left,
                shift.spread(),
                sometime,
                unchanged(sometime),
                shift.fresh());
    }

    private Suspicion suspicion(Kind kind, int from, double left, double chance) {
        double sometime = Math.min(1, LOOKED_AT_WEEKLY * chance);
        return new Suspicion(kind, from, shop.asOf(), 0, left, 1, sometime, unchanged(sometime), true);
    }

    private static double unchanged(double sometime) {
        double unchanged = (1 - CHANGED) * sometime;
        return unchanged / (unchanged + CHANGED);
    }
}
