package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Twenty accounts order every March from 2018 to 2025, four times 1,000 give or take a fifth. What came is judged when
/// the season is over.
class ASeasonThatBroughtLessTests {

    private static final LocalDate AS_OF = LocalDate.of(2025, 5, 5);
    private static final int ORDERS = 4;

    private interface Habit {
        /// @return what one order brings
        double of(int account, int year);
    }

    @Test
    void isFallingVolumeOfTheWholeSeason() {
        var warnings = run(AS_OF, ORDERS, (account, year) -> account == 3 && year == 2025 ? 350 : 1_000)
                .warnings();

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.account()).isEqualTo("K13");
            assertThat(warning.kind()).isEqualTo(Kind.FALLING_VOLUME);
            assertThat(warning.byClock()).isTrue();
            assertThat(warning.window().contains(LocalDate.of(2025, 3, 10))).isTrue();
            assertThat(warning.actual()).isBetween(1_200.0, 1_600.0);
            assertThat(warning.expected().mid()).isBetween(3_600.0, 4_400.0);
            assertThat(warning.actual()).isLessThan(warning.expected().low());
            assertThat(warning.revenueAtRisk().mid()).isPositive();
        });
    }

    @Test
    void isToldFromItsEndUntilHalfAYearLater() {
        Habit less = (account, year) -> account == 3 && year == 2025 ? 350 : 1_000;

        assertThat(run(LocalDate.of(2025, 3, 17), ORDERS, less).warnings()).isEmpty();
        assertThat(run(AS_OF, ORDERS, less).warnings()).hasSize(1);
        assertThat(runs(List.of(AS_OF, LocalDate.of(2025, 8, 25)), List.of(), ORDERS, less)
                        .getLast()
                        .warnings())
                .hasSize(1);
        assertThat(runs(List.of(AS_OF, LocalDate.of(2025, 12, 1)), List.of(), ORDERS, less)
                        .getLast()
                        .warnings())
                .isEmpty();
    }

    @Test
    void isNoAccountsOwnWhenEverybodyOrdersLess() {
        assertThat(run(AS_OF, ORDERS, (account, year) -> year == 2025 ? 350 : 1_000)
                        .warnings())
                .isEmpty();
    }

    /// Everybody ordered a third in 2022: that year says nothing of how far seasons of one account differ. No surer
    /// than so few seasons can tell: half a case of a hundred and more that nothing was the matter with.
    @Test
    void isToldAlsoAfterABadYearOfEverybody() {
        var warnings = run(AS_OF, ORDERS, (account, year) -> year == 2022 || account == 3 && year == 2025 ? 350 : 1_000)
                .warnings();

        assertThat(warnings).extracting(Warning::account).containsExactly("K13");
        assertThat(warnings.getFirst().falseAlarm()).isBetween(0.1, 0.25);
    }

    @Test
    void isLeftAloneWhenAPauseInItIsExplained() {
        var closed = new Explanation(
                "K13", LocalDate.of(2025, 2, 1), Optional.of(LocalDate.of(2025, 3, 20)), LocalDate.of(2025, 1, 20));
        Habit less = (account, year) -> account == 3 && year == 2025 ? 350 : 1_000;

        assertThat(runs(List.of(AS_OF), List.of(closed), ORDERS, less)
                        .getFirst()
                        .warnings())
                .isEmpty();
    }

    /// A season of one order is there or is missing; how large it is says little.
    @Test
    void isNotToldOfSeasonsOfOneOrder() {
        assertThat(run(AS_OF, 1, (account, year) -> account == 3 && year == 2025 ? 350 : 1_000)
                        .warnings())
                .isEmpty();
    }

    @Test
    void thatBroughtMoreIsGoodNews() {
        var run = run(AS_OF, ORDERS, (account, year) -> account == 3 && year == 2025 ? 3_000 : 1_000);

        assertThat(run.warnings()).isEmpty();
        assertThat(run.goodNews()).singleElement().satisfies(news -> {
            assertThat(news.account()).isEqualTo("K13");
            assertThat(news.kind()).isEqualTo(Kind.RISING_VOLUME);
        });
    }

    private static Watch.Run run(LocalDate asOf, int orders, Habit habit) {
        return runs(List.of(asOf), List.of(), orders, habit).getFirst();
    }

    private static List<Watch.Run> runs(List<LocalDate> days, List<Explanation> explained, int orders, Habit habit) {
        var buyers = new Buyers(Map.of());
        for (int account = 0; account < 20; account++) {
            var random = new SplittableRandom(account);
            for (int year = 2018; year <= 2025; year++) {
                for (int order = 0; order < orders; order++) {
                    var day = LocalDate.of(year, 3, 3).plusDays(6L * order + random.nextInt(3));
                    buyers.day(
                            "K" + (10 + account),
                            (int) day.toEpochDay(),
                            habit.of(account, year) * (0.8 + 0.4 * random.nextDouble()));
                }
            }
        }
        return new Watch(buyers.all(), explained, 0.2).runs(days);
    }
}
