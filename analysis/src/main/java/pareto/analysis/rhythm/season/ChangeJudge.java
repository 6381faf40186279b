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
    /// The same for a window of the last orders that slides on from order to order, for each order a
    /// year: of a normal series it dips below a limit anew 0.46 to 0.68 times as often as it is below
    /// it, for limits of 5 % to 0.1 %.
    private static final double LOOKED_AT_ORDERLY = 0.55;
    /// A likelier rise is told by no list, however many it may get wrong.
    private static final double WORTH_A_LOOK = 0.01;
    /// Kinds of rise that are looked for at an account: one of them comes by accident more often than a given one.
    private static final int RISES = 2;
    /// Share of accounts that rise so within a year.
    private static final double RISEN = 0.06;
    /// Share of accounts that have fallen, or risen, so since the last season.
    private static final double CHANGED_SEASON = 0.015;

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
        double looks = shift.season()
                ? 1
                : LOOKED_AT_ORDERLY * YearMark.YEAR / shift.account().usualGap();
        return suspicion(
                kind,
                shift.from(),
                shift.to(),
                shift.season(),
                left,
                shift.spread(),
                Math.min(1, looks * chance),
                shift.fresh());
    }

    private Suspicion suspicion(Kind kind, int from, double left, double chance) {
        return suspicion(kind, from, shop.asOf(), false, left, 1, Math.min(1, LOOKED_AT_WEEKLY * chance), true);
    }

    /// @param sometime probability that so much is seen within a year although nothing changed
    private Suspicion suspicion(
            Kind kind, int from, int to, boolean season, double left, double spread, double sometime, boolean fresh) {
        double changed =
                season ? CHANGED_SEASON : kind.goodNews() ? RISEN : shop.rates().falling(kind);
        double nothing = (1 - changed) * sometime;
        double known = Doubt.known(nothing, changed);
        double falseAlarm = season ? known : Doubt.unchanged(nothing, changed);
        return new Suspicion(kind, from, to, season ? 1 : 0, left, spread, sometime, falseAlarm, known, fresh);
    }
}
