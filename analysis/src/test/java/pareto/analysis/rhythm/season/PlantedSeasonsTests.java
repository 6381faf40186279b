package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Accounts with a clock in a generated ledger of 550 accounts, 2024 and 2025 week by week.
class PlantedSeasonsTests {

    private static final int WITHIN = 15;

    private record Missed(String account, LocalDate end) {}

    @Test
    void nearlyAllThatLeftAreFoundSoonAfterTheirFirstMissedWindow() throws Exception {
        var world = new World("A1");
        var weeks = LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2026, 1, 1), Period.ofWeeks(1))
                .toList();
        var runs = world.watch(0.2).runs(weeks);
        var missed = world.soundStops().stream()
                .map(stop -> new Missed(stop[0], LocalDate.parse(stop[1])))
                .filter(stop -> stop.end.plusDays(60).isBefore(LocalDate.of(2026, 1, 1)))
                .toList();
        var listed = listedSince(runs);
        long found = missed.stream()
                .filter(stop ->
                        !listed.getOrDefault(stop.account, LocalDate.MAX).isAfter(stop.end.plusDays(WITHIN)))
                .count();

        assertThat(missed).hasSizeGreaterThan(25);
        assertThat(found).isGreaterThanOrEqualTo(Math.round(0.95 * missed.size()));
    }

    /// The day an account was last put on the list.
    private static Map<String, LocalDate> listedSince(List<Watch.Run> runs) {
        var listed = new HashMap<String, LocalDate>();
        runs.forEach(run -> run.warnings().forEach(warning -> listed.put(warning.account(), warning.since())));
        return listed;
    }
}
