package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.World;

/// Generated ledgers whose truth is known, every fourth week of 2024 and 2025.
class PlantedChangesTests {

    private static final List<LocalDate> DAYS = LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2026, 1, 1), Period.ofWeeks(4))
            .toList();
    private static final int HALF_A_YEAR = 180;

    /// What was told of a world, by the first day of each account.
    private record Told(World world, Map<Kind, Map<String, LocalDate>> first, List<LocalDate> shop) {

        static Told of(String name) throws Exception {
            var world = new World(name);
            var known = world.known();
            Map<Kind, Map<String, LocalDate>> first = new HashMap<>();
            var shop = new ArrayList<LocalDate>();
            for (var day : DAYS) {
                var changes = Changes.on(day, known);
                changes.added(List.of(), known.buyers(), 0.2)
                        .forEach(one -> first.computeIfAbsent(one.kind(), any -> new HashMap<>())
                                .putIfAbsent(one.account(), day));
                changes.shop().ifPresent(fall -> shop.add(day));
            }
            return new Told(world, first, shop);
        }

        /// Share of accounts changed early enough that were told of within half a year.
        double found(Kind kind, String change) throws Exception {
            var early = new HashMap<>(world.changes(change));
            early.values()
                    .removeIf(day -> day.isBefore(DAYS.getFirst())
                            || day.plusDays(HALF_A_YEAR).isAfter(DAYS.getLast()));
            assertThat(early).isNotEmpty();
            long found = early.entrySet().stream()
                    .filter(entry -> {
                        var on = of(kind).getOrDefault(entry.getKey(), LocalDate.MIN);
                        return !on.isBefore(entry.getValue())
                                && !on.isAfter(entry.getValue().plusDays(HALF_A_YEAR));
                    })
                    .count();
            return found / (double) early.size();
        }

        Set<String> toldOf(Kind kind, String... changes) throws Exception {
            var told = new HashSet<String>();
            for (var change : changes) {
                told.addAll(world.changes(change).keySet());
            }
            told.retainAll(of(kind).keySet());
            return told;
        }

        private Map<String, LocalDate> of(Kind kind) {
            return first.getOrDefault(kind, Map.of());
        }
    }

    /// Of 329 sound accounts and 20 that give up two to four families each.
    @Test
    void familiesGivenUpAreTold() throws Exception {
        var told = Told.of("A1");

        assertThat(told.found(Kind.SHRINKING_RANGE, "shrink")).isGreaterThanOrEqualTo(0.4);
        assertThat(told.toldOf(Kind.SHRINKING_RANGE, "none")).hasSizeLessThanOrEqualTo(2);
        assertThat(told.shop).isEmpty();
        assertThat(told.of(Kind.PRICE_EROSION)).isEmpty();
    }

    /// Forty lose their main family to a competitor; sixty buy another one in its place, at twice the price.
    @Test
    void aMainFamilyThatIsLostIsToldAndOneThatIsReplacedHardlyEver() throws Exception {
        var told = Told.of("F1");

        assertThat(told.found(Kind.SHRINKING_RANGE, "lostFamily")).isGreaterThanOrEqualTo(0.85);
        assertThat(told.toldOf(Kind.SHRINKING_RANGE, "harmless")).hasSizeLessThanOrEqualTo(10);
        assertThat(told.toldOf(Kind.SHRINKING_RANGE, "none")).hasSizeLessThanOrEqualTo(3);
        assertThat(told.of(Kind.PRICE_EROSION)).isEmpty();
    }

    /// Of four units two thirds of what they bought move to a sister; ten are merged into one, which orders on for
    /// both.
    @Test
    void sharesThatMoveAreToldAndNothingElseIs() throws Exception {
        var told = Told.of("A1");

        assertThat(told.toldOf(Kind.SHARE_MOVING, "shareMoved", "merged")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(told.of(Kind.SHARE_MOVING).keySet())
                .isEqualTo(told.toldOf(Kind.SHARE_MOVING, "shareMoved", "merged"));
    }

    @Test
    void aSlumpOfTheShopIsToldWhileItLasts() throws Exception {
        var told = Told.of("D1");

        assertThat(told.shop)
                .isNotEmpty()
                .allMatch(day -> day.isAfter(LocalDate.of(2024, 9, 1)) && day.isBefore(LocalDate.of(2025, 4, 1)));
        assertThat(told.toldOf(Kind.SHRINKING_RANGE, "none")).hasSizeLessThanOrEqualTo(1);
    }

    /// 徐先生's accounts bring more than half of everything and leave: that is theirs, not the shop's.
    @ParameterizedTest
    @ValueSource(strings = {"X1", "B1"})
    void aFewAccountsThatLeaveMakeNoShopFall(String world) throws Exception {
        var told = Told.of(world);

        assertThat(told.shop).isEmpty();
        assertThat(told.of(Kind.SHARE_MOVING)).isEmpty();
    }
}
