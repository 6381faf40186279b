package pareto.analysis.rhythm.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.World;

/// Generated ledgers whose truth is known, every fourth week of 2024 and 2025. `-Dpareto.worlds=A1,A2,F1` takes others.
class PlantedChangesTests {

    private static final String WORLDS = System.getProperty("pareto.worlds", "A1,F1");
    private static final List<LocalDate> DAYS = LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2026, 1, 1), Period.ofWeeks(4))
            .toList();

    private record Told(World world, Map<Kind, Map<String, LocalDate>> first, List<LocalDate> shop) {

        static Told of(String name) throws Exception {
            var world = new World(name);
            var known = world.known();
            Map<Kind, Map<String, LocalDate>> first = new HashMap<>();
            var shop = new java.util.ArrayList<LocalDate>();
            for (var day : DAYS) {
                var changes = Changes.on(day, known);
                changes.added(List.of(), known.buyers(), 0.2)
                        .forEach(one -> first.computeIfAbsent(one.kind(), any -> new HashMap<>())
                                .putIfAbsent(one.account(), day));
                changes.shop().ifPresent(fall -> shop.add(day));
            }
            return new Told(world, first, shop);
        }

        /// Of accounts whose change lies early enough, how many were told of after it and within so many days.
        long found(Kind kind, String change, int within) throws Exception {
            return early(change, within).entrySet().stream()
                    .filter(entry -> {
                        var on = of(kind).get(entry.getKey());
                        return on != null
                                && !on.isBefore(entry.getValue())
                                && !on.isAfter(entry.getValue().plusDays(within));
                    })
                    .count();
        }

        Map<String, LocalDate> early(String change, int within) throws Exception {
            var early = new HashMap<>(world.changes(change));
            early.values()
                    .removeIf(day -> day.isBefore(DAYS.getFirst())
                            || day.plusDays(within).isAfter(DAYS.getLast()));
            return early;
        }

        long of(Kind kind, String change) throws Exception {
            return world.changes(change).keySet().stream()
                    .filter(of(kind)::containsKey)
                    .count();
        }

        private Map<String, LocalDate> of(Kind kind) {
            return first.getOrDefault(kind, Map.of());
        }
    }

    @Test
    void rangesThatShrinkAreFoundAndSoundOnesLeftAlone() throws Exception {
        long found = 0;
        long planted = 0;
        long wrong = 0;
        long sound = 0;
        for (var name : WORLDS.split(",")) {
            var told = Told.of(name);
            System.out.println(name + " " + told.first.keySet() + " shop falls on " + told.shop);
            for (var change : List.of("shrink", "lostFamily")) {
                for (int within : new int[] {90, 180, 365}) {
                    System.out.println("  " + change + " within " + within + ": "
                            + told.found(Kind.SHRINKING_RANGE, change, within) + " of "
                            + told.early(change, within).size());
                }
                found += told.found(Kind.SHRINKING_RANGE, change, 180);
                planted += told.early(change, 180).size();
            }
            for (var kind : told.first.keySet()) {
                for (var change : Stream.of(
                                "none",
                                "harmless",
                                "decline",
                                "slow",
                                "stop",
                                "shareMoved",
                                "merged",
                                "shrink",
                                "lostFamily",
                                "pauseSilent")
                        .toList()) {
                    System.out.println("  " + kind + " told of within " + change + ": " + told.of(kind, change) + " of "
                            + told.world.changes(change).size());
                }
            }
            wrong += told.of(Kind.SHRINKING_RANGE, "none") + told.of(Kind.SHRINKING_RANGE, "harmless");
            sound += told.world.changes("none").size()
                    + told.world.changes("harmless").size();
        }

        assertThat(found).isGreaterThan(planted / 2);
        assertThat(wrong).isLessThan(sound / 30);
    }
}
