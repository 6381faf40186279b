package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Tails;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Which accounts order less because another unit of their group orders instead. Of all order days of the group in
/// thirteen weeks, an account has its usual share, as uncertain as that share was from one thirteen weeks to the next;
/// so
/// that a group which falls as a whole has moved nothing.
final class ShareJudge {

    private static final int LEAST_ORDERS = 12;
    private static final int LEAST_BLOCKS = 4;
    private static final int MOST_BLOCKS = 12;
    /// Blocks that stand for a share that differs no more than by chance.
    private static final double PRIOR = 4;
    /// Regular units share orders more evenly than by chance, down to this.
    private static final double LEAST_SPREAD = 0.3;
    /// The account has no more than that of its usual share, and of its usual orders; the group at least that of its
    /// own.
    private static final double NOTABLE = 0.65;
    private static final double GROUP_HOLDS = 0.8;
    /// The other unit orders so much more than usual at least, and as a part of what the account lacks.
    private static final double TAKES_OVER = 0.5;
    /// Share of units whose orders have moved within the last quarter.
    private static final double MOVED = 0.01;
    private static final double EIGHT_OF_TEN = 1.282;
    private static final int RECENT = 12;
    private static final int YEAR = 364;

    private final int asOf;
    private final int days;

    private ShareJudge(int asOf, int days) {
        this.asOf = asOf;
        this.days = days;
    }

    /// By the last quarter or the last half year, whichever is surer.
    static List<Warning> all(List<Buyer> buyers, int asOf) {
        Map<String, Warning> surest = new LinkedHashMap<>();
        for (int days : new int[] {Blocks.DAYS, 2 * Blocks.DAYS}) {
            new ShareJudge(asOf, days)
                    .all(buyers)
                    .forEach(one ->
                            surest.merge(one.account(), one, (a, b) -> a.falseAlarm() <= b.falseAlarm() ? a : b));
        }
        return List.copyOf(surest.values());
    }

    private record Unit(Buyer buyer, int[] blocks, int perYear) {

        /// Mean of a block in the year before.
        double usual() {
            double sum = 0;
            for (int i = 1; i <= perYear; i++) {
                sum += Blocks.at(blocks, i);
            }
            return sum / perYear;
        }
    }

    private List<Warning> all(List<Buyer> buyers) {
        Map<String, List<Unit>> groups = new HashMap<>();
        for (var buyer : Blocks.known(buyers, asOf, 1)) {
            if (!buyer.group().isEmpty()) {
                groups.computeIfAbsent(buyer.group(), any -> new ArrayList<>())
                        .add(new Unit(buyer, Blocks.of(buyer, asOf, days), YEAR / days));
            }
        }
        var found = new ArrayList<Warning>();
        groups.values().stream().filter(units -> units.size() > 1).forEach(units -> {
            int[] whole = Blocks.sum(units.stream().map(Unit::blocks).toList());
            units.forEach(unit -> judge(unit, units, whole).ifPresent(found::add));
        });
        return found;
    }

    private Optional<Warning> judge(Unit unit, List<Unit> units, int[] whole) {
        double usual = unit.usual();
        double usualWhole = new Unit(unit.buyer, whole, unit.perYear).usual();
        if (unit.buyer.until(asOf - days) < LEAST_ORDERS
                || unit.blocks[0] > NOTABLE * usual
                || whole[0] < GROUP_HOLDS * usualWhole) {
            return Optional.empty();
        }
        var share = share(unit, whole);
        if (share.blocks < LEAST_BLOCKS || unit.blocks[0] > NOTABLE * share.mean * whole[0]) {
            return Optional.empty();
        }
        double lacks = share.mean * whole[0] - unit.blocks[0];
        return successor(unit, units, lacks).map(other -> warning(unit, other, share, whole[0]));
    }

    /// The unit whose orders rose most, if by enough.
    private static Optional<Unit> successor(Unit unit, List<Unit> units, double lacks) {
        Unit best = unit;
        double most = TAKES_OVER * lacks;
        for (var other : units) {
            double more = other.blocks[0] - other.usual();
            if (other != unit && more >= most && other.blocks[0] * NOTABLE >= other.usual()) {
                best = other;
                most = more;
            }
        }
        return best == unit ? Optional.empty() : Optional.of(best);
    }

    /// @param mean usual share
    /// @param spread how much more it varies than by chance
    /// @param orders of the group on which it rests
    private record Share(double mean, double spread, double orders, int blocks) {

        double error(int whole) {
            return Math.sqrt(mean * (1 - mean) * spread * (1.0 / whole + 1 / orders));
        }
    }

    private static Share share(Unit unit, int[] whole) {
        int last = Math.min(MOST_BLOCKS, unit.blocks.length - 2);
        double own = 0.5;
        double all = 1;
        for (int i = 1; i <= last; i++) {
            own += unit.blocks[i];
            all += whole[i];
        }
        double mean = own / all;
        double squares = PRIOR;
        int blocks = 0;
        for (int i = 1; i <= last; i++) {
            if (whole[i] > 0) {
                squares += Math.pow(unit.blocks[i] - whole[i] * mean, 2) / (whole[i] * mean * (1 - mean));
                blocks++;
            }
        }
        return new Share(mean, Math.max(LEAST_SPREAD, squares / (PRIOR + Math.max(0, blocks - 1))), all, blocks);
    }

    private Warning warning(Unit unit, Unit other, Share share, int whole) {
        double error = share.error(whole);
        double t = ((unit.blocks[0] + 0.5) / whole - share.mean) / error;
        double sometime = Odds.sometime(Tails.student(t, PRIOR + share.blocks - 1), days);
        double falseAlarm = Odds.falseAlarm(sometime, MOVED);
        double expected = share.mean * whole;
        var range = new Expectation(
                Math.max(0, Math.floor(whole * (share.mean - EIGHT_OF_TEN * error))),
                expected,
                Math.min(whole, Math.ceil(whole * (share.mean + EIGHT_OF_TEN * error))));
        return new Warning(
                unit.buyer.account(),
                Kind.SHARE_MOVING,
                Period.through(LocalDate.ofEpochDay(asOf - days + 1), LocalDate.ofEpochDay(asOf)),
                range,
                unit.blocks[0],
                sometime,
                falseAlarm,
                moves(unit, range, 1 - falseAlarm),
                LocalDate.ofEpochDay(asOf - days + 1),
                false,
                List.of(other.buyer.account()));
    }

    /// What moves in twelve months if it stays so.
    private Expectation moves(Unit unit, Expectation range, double sure) {
        int n = unit.buyer.until(asOf);
        double revenue = 0;
        int from = Math.max(0, n - RECENT);
        for (int i = from; i < n; i++) {
            revenue += unit.buyer.revenue()[i] / (n - from);
        }
        double year = YEAR / days * revenue * sure;
        return new Expectation(
                year * Math.max(0, range.low() - unit.blocks[0]),
                year * (range.mid() - unit.blocks[0]),
                year * (range.high() - unit.blocks[0]));
    }
}
