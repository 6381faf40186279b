package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 徐先生's shop: three or four accounts make more than half of it, always in the first quarter, six years running; in
/// the seventh three stay away. He noticed when the workers stood idle.
class XuShopTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 6);

    @ParameterizedTest
    @ValueSource(strings = {"X1", "X2", "X3"})
    void hearsInTheSeasonThatHisAccountsStayAway(String name) throws Exception {
        var world = new World(name);
        var weeks =
                NEW_YEAR.datesUntil(LocalDate.of(2025, 4, 1), Period.ofWeeks(1)).toList();
        var runs = world.watch(0.2).runs(weeks);
        var gone = world.accounts("xu", "stop");

        assertThat(listed(runs.getFirst())).doesNotContainAnyElementsOf(gone);
        assertThat(listed(runs.getLast())).containsAll(gone);
        assertThat(runs.getLast().warnings())
                .filteredOn(warning -> gone.contains(warning.account()))
                .allSatisfy(warning -> {
                    assertThat(warning.since()).isBeforeOrEqualTo(LocalDate.of(2025, 3, 10));
                    assertThat(warning.chance()).isLessThan(0.05);
                    assertThat(warning.falseAlarm()).isLessThan(0.2);
                    assertThat(warning.revenueAtRisk().mid()).isPositive();
                    assertThat(warning.byClock()).isTrue();
                });
    }

    /// The fourth orders in its season, and less: a third, a quarter, an eighth of what it used to.
    @ParameterizedTest
    @ValueSource(strings = {"X1", "X2", "X3"})
    void hearsAfterTheSeasonThatTheOneThatCameOrderedLess(String name) throws Exception {
        var world = new World(name);
        var weeks =
                NEW_YEAR.datesUntil(LocalDate.of(2025, 7, 1), Period.ofWeeks(1)).toList();
        var less = world.accounts("xu", "decline").getFirst();

        var told = world.watch(0.2).runs(weeks).stream()
                .flatMap(run -> run.warnings().stream())
                .filter(warning -> warning.account().equals(less))
                .toList();

        assertThat(told).isNotEmpty().allSatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(Kind.FALLING_VOLUME);
            assertThat(warning.byClock()).isTrue();
            assertThat(warning.since()).isBetween(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 15));
            assertThat(warning.actual()).isLessThan(0.5 * warning.expected().mid());
        });
    }

    private static List<String> listed(Watch.Run run) {
        return run.warnings().stream().map(Warning::account).toList();
    }
}
