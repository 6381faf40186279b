package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Tails;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Which accounts bring less because another unit of their group buys instead. Of what the group brings in thirteen or
/// twenty-six weeks an account has its usual share, as uncertain as that was before: Student's t on the logarithm of
/// what it brings beside what all other units bring. A group that falls as a whole has moved nothing,
/// and neither has one whose units have seasons of their own: the share must be lower than ever, what the other unit
/// brings higher than ever.
final class ShareJudge {

    private static final int LEAST_ORDERS = 12;
    private static final int LEAST_BLOCKS = 4;
    private static final int MOST_BLOCKS = 12;
    /// Blocks that stand for the usual spread of a share, and its variance.
    private static final double PRIOR = 4;
    private static final double PRIOR_VARIANCE = 0.15;
    /// What counts as nothing, of what the group usually brings.
    private static final double NEXT_TO_NOTHING = 0.02;
    /// The account brings no more than that of its usual share, and of what it usually brings; the group at least that.
    private static final double NOTABLE = 0.65;
    private static final double GROUP_HOLDS = 0.8;
    /// The other unit brings so much more at least, as a part of what the account lacks and of what it itself brought.
    private static final double TAKES_OVER = 0.5;
    private static final double TAKES_MORE = 1.15;
    private static final double RARE = 0.1;
    /// Share of units whose orders have moved within the last quarter.
    private static final double MOVED = 0.01;
    /// Share of those that have left by themselves meanwhile, or buy less.
    private static final double LEAVES = 0.04;
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

    /// @param revenue of each block, the last one first
    private record Unit(Buyer buyer, double[] revenue, int perYear) {

        double now() {
            return revenue[0];
        }

        double at(int block) {
            return block < revenue.length ? revenue[block] : 0;
        }

        /// Probability that it brings so much by how far its blocks differ.
        double riseByChance() {
            int last = Math.min(MOST_BLOCKS, revenue.length - 2);
            double nothing = NEXT_TO_NOTHING * usual() + 1;
            double sum = 0;
            double squares = 0;
            for (int i = 1; i <= last; i++) {
                double log = Math.log(Math.max(0, at(i)) + nothing);
                sum += log;
                squares += log * log;
            }
            if (last < LEAST_BLOCKS) {
                return 0;
            }
            if (IntStream.rangeClosed(1, last).anyMatch(i -> at(i) >= now())) {
                return 1; // its season, perhaps
            }
            double degrees = PRIOR + last - 1;
            double variance = (PRIOR * PRIOR_VARIANCE / 2 + Math.max(0, squares - sum * sum / last)) / degrees;
            double t = (Math.log(now() + nothing) - sum / last) / Math.sqrt(variance * (1 + 1.0 / last));
            return 1 - Tails.student(t, degrees);
        }

        /// Mean of a block in the year before.
        double usual() {
            double sum = 0;
            for (int i = 1; i <= perYear; i++) {
                sum += at(i);
            }
            return sum / perYear;
        }
    }

    private List<Warning> all(List<Buyer> buyers) {
        Map<String, List<Unit>> groups = new HashMap<>();
        for (var buyer : Blocks.known(buyers, asOf, 1)) {
            groups.computeIfAbsent(buyer.group(), any -> new ArrayList<>())
                    .add(new Unit(buyer, Blocks.revenue(buyer, asOf, days), YEAR / days));
        }
        var found = new ArrayList<Warning>();
        groups.values().stream().filter(units -> units.size() > 1).forEach(units -> {
            var whole = whole(units);
            units.forEach(unit -> judge(unit, units, whole).ifPresent(found::add));
        });
        return found;
    }

    private static Unit whole(List<Unit> units) {
        int most = units.stream().mapToInt(unit -> unit.revenue.length).max().orElse(0);
        var sum = new double[most];
        units.forEach(unit -> {
            for (int i = 0; i < unit.revenue.length; i++) {
                sum[i] += unit.revenue[i];
            }
        });
        return new Unit(units.getFirst().buyer, sum, units.getFirst().perYear);
    }

    private Optional<Warning> judge(Unit unit, List<Unit> units, Unit whole) {
        if (unit.buyer.until(asOf - days) < LEAST_ORDERS
                || whole.now() <= 0
                || unit.now() >= NOTABLE * unit.usual()
                || whole.now() < GROUP_HOLDS * whole.usual()) {
            return Optional.empty();
        }
        var share = share(unit, whole);
        double lacks = share.of(whole.now()) - unit.now();
        return share.degrees < PRIOR + LEAST_BLOCKS - 1
                        || share.now >= share.least
                        || unit.now() >= NOTABLE * share.of(whole.now())
                ? Optional.empty()
                : successor(unit, units, lacks)
                        .map(other -> warning(unit, other, share, whole.now(), byChance(other, units)));
    }

    /// The unit that brings most more than usual, if by enough.
    private static Optional<Unit> successor(Unit unit, List<Unit> units, double lacks) {
        Unit best = unit;
        double most = TAKES_OVER * lacks;
        for (var other : units) {
            double more = other.now() - other.usual();
            if (other != unit
                    && more >= most
                    && other.now() >= TAKES_MORE * other.usual()
                    && other.riseByChance() <= RARE) {
                best = other;
                most = more;
            }
        }
        return best == unit ? Optional.empty() : Optional.of(best);
    }

    /// Probability that any other unit has so good a time while the account leaves by itself.
    private static double byChance(Unit other, List<Unit> units) {
        return LEAVES * Math.min(1, (units.size() - 1) * other.riseByChance());
    }

    /// @param mean logarithm of what it brings beside the others, `least` the lowest and `now` that of the last block
    /// @param error standard error of the difference
    private record Share(double mean, double least, double now, double error, double degrees) {

        double of(double whole) {
            return whole / (1 + Math.exp(-mean));
        }

        Expectation range(double whole) {
            double spread = Tails.studentQuantile(0.9, degrees) * error;
            return new Expectation(
                    whole / (1 + Math.exp(spread - mean)), of(whole), whole / (1 + Math.exp(-spread - mean)));
        }
    }

    private static Share share(Unit unit, Unit whole) {
        int last = Math.min(MOST_BLOCKS, unit.revenue.length - 2);
        double nothing = NEXT_TO_NOTHING * whole.usual();
        double sum = 0;
        double squares = 0;
        double least = Double.MAX_VALUE;
        int blocks = 0;
        for (int i = 1; i <= last; i++) {
            if (whole.at(i) > 0) {
                double ratio = ratio(unit, whole, i, nothing);
                sum += ratio;
                squares += ratio * ratio;
                least = Math.min(least, ratio);
                blocks++;
            }
        }
        double mean = blocks == 0 ? 0 : sum / blocks;
        double degrees = PRIOR + blocks - 1;
        double variance = (PRIOR * PRIOR_VARIANCE + Math.max(0, squares - blocks * mean * mean)) / degrees;
        return new Share(
                mean,
                least,
                ratio(unit, whole, 0, nothing),
                Math.sqrt(variance * (1 + 1.0 / Math.max(1, blocks))),
                degrees);
    }

    private static double ratio(Unit unit, Unit whole, int block, double nothing) {
        double own = Math.max(0, unit.at(block));
        return Math.log((own + nothing) / (Math.max(0, whole.at(block) - own) + nothing));
    }

    private Warning warning(Unit unit, Unit other, Share share, double whole, double leaves) {
        double sometime = Odds.sometime(Tails.student((share.now - share.mean) / share.error, share.degrees), days);
        double falseAlarm = (sometime + leaves) / (sometime + leaves + MOVED);
        var range = share.range(whole);
        var window = Period.through(LocalDate.ofEpochDay(asOf - days + 1), LocalDate.ofEpochDay(asOf));
        double year = YEAR / (double) days * (1 - falseAlarm);
        return new Warning(
                unit.buyer.account(),
                Kind.SHARE_MOVING,
                window,
                range,
                unit.now(),
                sometime,
                falseAlarm,
                new Expectation(
                        year * Math.max(0, range.low() - unit.now()),
                        year * (range.mid() - unit.now()),
                        year * (range.high() - unit.now())),
                window.from(),
                false,
                List.of(other.buyer.account()));
    }
}
