package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.change.SimulatedGroups.Happens;
import pareto.analysis.rhythm.change.SimulatedGroups.Planted;

/// Groups drawn from seeds, as of the end of every month of their last year. `-Dpareto.seeds=20` draws so many; what
/// they gave stands in docs/benchmarks.md.
class SharesThatMoveAndThoseThatScatterTests {

    private static final int SEEDS = Integer.getInteger("pareto.seeds", 2);
    /// None of these was looked at before everything was settled.
    private static final long FIRST = 1_001;
    private static final int PLANTED = 15;
    private static final List<LocalDate> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> SimulatedGroups.CHANGE.plusMonths(month).minusDays(1))
            .toList();

    /// What was told in a year.
    ///
    /// @param units looked at
    /// @param soon units whose share moved, told of within half a year, and `late` those told of later
    /// @param wrong units of which nothing of the kind is true
    /// @param said sum of what was said to be false
    private record Told(int units, int soon, int late, int wrong, double said) {

        Told and(Told other) {
            return new Told(
                    units + other.units, soon + other.soon, late + other.late, wrong + other.wrong, said + other.said);
        }

        int all() {
            return soon + late + wrong;
        }
    }

    /// When a unit was told of first.
    private record First(LocalDate on, double falseAlarm) {}

    private static Told told(String world, Planted planted) {
        Told told = LongStream.range(FIRST, FIRST + SEEDS)
                .mapToObj(seed -> told(new SimulatedGroups(seed, planted), planted))
                .reduce(new Told(0, 0, 0, 0, 0), Told::and);
        System.out.printf("%s: %s, said of each %.2f%n", world, told, told.said / Math.max(1, told.all()));
        return told;
    }

    private static Told told(SimulatedGroups groups, Planted planted) {
        Map<String, First> first = new HashMap<>();
        var known = groups.known();
        for (var day : MONTHS) {
            Changes.on(day, known)
                    .candidates()
                    .forEach(one -> first.putIfAbsent(one.account(), new First(day, one.falseAlarm())));
        }
        var moved = planted.happens() == Happens.MOVES
                ? IntStream.range(0, planted.groups())
                        .mapToObj(group -> SimulatedGroups.code(group, 0))
                        .toList()
                : List.<String>of();
        int soon = (int) moved.stream()
                .filter(unit ->
                        first.containsKey(unit) && first.get(unit).on.isBefore(SimulatedGroups.CHANGE.plusMonths(6)))
                .count();
        int right = (int) moved.stream().filter(first::containsKey).count();
        double said = first.values().stream().mapToDouble(First::falseAlarm).sum();
        return new Told(groups.units(), soon, right - soon, first.size() - right, said);
    }

    @Test
    void nothingIsToldWhereUnitsMerelyScatter() {
        assertThat(told("nothing moves", Planted.NONE)).satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
    }

    /// Each order is placed by any unit of the group, as it happens.
    @Test
    void nothingIsToldWhereUnitsTakeTurns() {
        assertThat(told("units take turns", new Planted(Happens.NOTHING, 0, 0, true, 0)))
                .satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
    }

    @Test
    void nothingIsToldWhereUnitsWander() {
        assertThat(told("units wander", new Planted(Happens.NOTHING, 0, 0, false, 0.1)))
                .satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
    }

    @Test
    void aUnitThatLeavesHasNotMoved() {
        assertThat(told("units leave", Planted.of(Happens.LEAVES, 1, PLANTED)))
                .satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
        assertThat(told("units halve", Planted.of(Happens.LEAVES, 0.5, PLANTED)))
                .satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
    }

    @Test
    void aUnitBesideOneThatGrowsHasNotMoved() {
        assertThat(told("a sister doubles", Planted.of(Happens.SISTER_GROWS, 1, PLANTED)))
                .satisfies(SharesThatMoveAndThoseThatScatterTests::fewWrong);
    }

    /// That looks like a move where it happens to be as much; what is said leaves room for it.
    @Test
    void aUnitThatLeavesBesideOneThatGrowsMayBeTakenForOneThatMoved() {
        Told told = told("a unit leaves, a sister doubles", Planted.of(Happens.LEAVES_AND_SISTER_GROWS, 1, PLANTED));

        assertThat(told.wrong).isLessThanOrEqualTo(SEEDS * PLANTED / 2);
        assertThat(told.said).isGreaterThanOrEqualTo(0.1 * told.all());
    }

    @Test
    void unitsThatMoveAreFound() {
        Told told = told("all of a unit moves", Planted.of(Happens.MOVES, 1, PLANTED));

        assertThat(told.soon + told.late).isGreaterThan(SEEDS * PLANTED / 3);
        assertThat(told.wrong).isLessThanOrEqualTo(told.all() / 10);
        told("half of a unit moves", Planted.of(Happens.MOVES, 0.5, PLANTED));
        told("all of a unit moves in two groups of thirty", Planted.of(Happens.MOVES, 1, 2));
    }

    private static void fewWrong(Told told) {
        assertThat(told.wrong).isLessThanOrEqualTo(told.units / 100);
    }
}
