package pareto.analysis.rhythm.change;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import pareto.analysis.rhythm.season.Buyer;
import pareto.analysis.rhythm.season.Expectation;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;
import pareto.values.Period;

/// Whose share moves to other units of their group 份额转移.
///
/// A share that merely happens to be small is not all that may be wrong about it: the unit may have been lost
/// while another one happened to rise, another one may grow while the unit happens to fall, and both may be real and
/// have nothing to do with each other. All four are weighed against how often shares move: `falseAlarm` = (chance +
/// lost × rose + grown × fell + lost × fits) / (the same + moved), where *rose* and *fell* are the probabilities of
/// what the others and the unit itself did, by their own scatter, *fits* that of another one that really grows by as
/// much ([Growth]), and *lost*, *grown* and *moved* how often units are lost, grow and move a year. The first two
/// are those of all accounts; the last is learned from the units of the ledger.
final class ShareJudge {

    /// A tenth a year leaves, and 1.5 % a quarter fall, as other warnings take it.
    private static final double LOST = 0.16;
    /// 1.5 % a quarter rise, by each of two kinds.
    static final double GROWN = 0.12;
    /// How often shares move a year, where a ledger does not tell otherwise, and the years it weighs: as much as
    /// families are given up and prices fall.
    private static final double MOVED = 0.05;
    private static final double MOVED_YEARS = 200;
    private static final int ROUNDS = 12;
    /// What is judged together.
    private static final int[] QUARTERS = {1, 2, 4};
    /// More units are too many to ask of each whether a reader sees it.
    private static final int UNITS = 1_000;
    private static final double YEAR = 365.25;
    private static final int WEEK = 7;
    private static final int WEEKS = 52;

    private final int asOf;
    private final Map<String, List<Buyer>> groups;
    private final MoveScales scales;
    private final List<GroupMove> moves;
    private final double moved;

    /// @param groups of which two units or more have ordered by that day, each with its units
    ShareJudge(Map<String, List<Buyer>> groups, int asOf) {
        this.asOf = asOf;
        this.groups = new TreeMap<>(groups);
        this.groups.values().removeIf(units -> units.size() > UNITS);
        this.scales = new MoveScales(this.groups, asOf);
        this.moves = this.groups.values().stream()
                .flatMap(units -> moves(units, asOf).stream())
                .toList();
        this.moved = learned();
    }

    List<Warning> all() {
        return moves.stream()
                .filter(move -> falseAlarm(move, moved) <= Odds.DOUBTFUL)
                .map(this::warning)
                .toList();
    }

    private List<GroupMove> moves(List<Buyer> units, int day) {
        List<GroupQuarters> looks = looks(units, day);
        return IntStream.range(0, units.size())
                .mapToObj(unit -> likeliest(looks, unit))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<GroupQuarters> looks(List<Buyer> units, int day) {
        return IntStream.of(QUARTERS)
                .mapToObj(judged -> GroupQuarters.of(units, day, judged))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Whether it shows in the last quarter, in the last two or in a year.
    private Optional<GroupMove> likeliest(List<GroupQuarters> looks, int unit) {
        return looks.stream()
                .flatMap(look -> GroupMove.of(look, unit, scales).stream())
                .min(Comparator.comparingDouble(ShareJudge::otherwise));
    }

    /// How often a year it is seen though nothing has moved.
    private static double otherwise(GroupMove move) {
        return chance(move) + LOST * (looked(move.rose()) + Growth.fits(move)) + GROWN * looked(move.fell());
    }

    /// Windows of two quarters slide half as far as one in a year, as it were, and those of four a quarter as far.
    private static double chance(GroupMove move) {
        return Odds.sometime(looked(move.share()) / move.group().judged());
    }

    private static double looked(double chance) {
        return Math.min(1, QUARTERS.length * chance);
    }

    private static double falseAlarm(GroupMove move, double moved) {
        return otherwise(move) / (otherwise(move) + moved);
    }

    /// The rate that would make the moves now seen likely: they stay to be seen for a year.
    private double learned() {
        int units = groups.values().stream().mapToInt(List::size).sum();
        double rate = MOVED;
        for (int round = 0; round < ROUNDS; round++) {
            double now = rate;
            double seen = moves.stream()
                    .mapToDouble(move -> 1 - falseAlarm(move, now))
                    .sum();
            rate = (MOVED * MOVED_YEARS + seen) / (MOVED_YEARS + units);
        }
        return rate;
    }

    private Warning warning(GroupMove move) {
        var group = move.group();
        var share = group.share(move.unit());
        double all = group.judged() * group.all(0) * group.usual();
        return new Warning(
                group.units().get(move.unit()).account(),
                Kind.SHARE_MOVING,
                Period.through(LocalDate.ofEpochDay(group.from()), LocalDate.ofEpochDay(asOf)),
                new Expectation(
                        all * Math.max(0, share.mean() - share.spread()),
                        all * share.mean(),
                        all * Math.min(1, share.mean() + share.spread())),
                group.judged() * group.brought(0, move.unit()) * group.usual(),
                chance(move),
                falseAlarm(move, moved),
                risk(group).times(1 - falseAlarm(move, moved)),
                since(move),
                false,
                move.takers().stream()
                        .map(taker -> group.units().get(taker).account())
                        .toList());
    }

    /// What the group as a whole brings less in a year, if at all: what moved within it is not lost.
    private static Expectation risk(GroupQuarters group) {
        int[] everybody = IntStream.range(0, group.units().size()).toArray();
        double spread = group.predicted(everybody).spread();
        double missing = 1 - group.all(0);
        double yearly = group.usual() * YEAR / GroupQuarters.DAYS;
        return new Expectation(
                yearly * Math.max(0, missing - spread),
                yearly * Math.max(0, missing),
                yearly * Math.max(0, missing + spread));
    }

    /// The first of the weeks without a break in which it was this certain, by today's rates.
    private LocalDate since(GroupMove move) {
        int day = asOf;
        while (day > asOf - WEEKS * WEEK && told(move.group().units(), move.unit(), day - WEEK)) {
            day -= WEEK;
        }
        return LocalDate.ofEpochDay(day);
    }

    private boolean told(List<Buyer> units, int unit, int day) {
        return likeliest(looks(units, day), unit)
                .filter(move -> falseAlarm(move, moved) <= Odds.DOUBTFUL)
                .isPresent();
    }
}
