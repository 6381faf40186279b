package pareto.analysis.rhythm.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pareto.values.SpringFestival;

/// Whether an account always orders at the same time of the year.
class ClockFinderTests {

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    @Test
    void findsAWindowOnceAYear() {
        var clock = ClockFinder.find(new int[] {
                    day(2020, 3, 2), day(2021, 2, 20), day(2022, 3, 11), day(2022, 3, 20), day(2023, 3, 1)
                })
                .orElseThrow();

        assertThat(clock.mark()).isEqualTo(YearMark.SOLAR);
        assertThat(clock.windows()).isEqualTo(1);
        assertThat(clock.anchors()[0]).isCloseTo(63, within(7.0));
    }

    @Test
    void findsTwoWindowsAYear() {
        var days = IntStream.range(2019, 2024)
                .flatMap(year -> IntStream.of(day(year, 4, 10 + year % 4), day(year, 10, 3 + year % 5)))
                .toArray();

        assertThat(ClockFinder.find(days).orElseThrow().windows()).isEqualTo(2);
    }

    /// By the solar date these orders wander over a month.
    @Test
    void findsAWindowThatFollowsSpringFestival() {
        var days = IntStream.range(2015, 2024)
                .map(year -> (int) SpringFestival.of(year).toEpochDay() + 20 + year % 3)
                .toArray();
        var clock = ClockFinder.find(days).orElseThrow();

        assertThat(clock.mark()).isEqualTo(YearMark.LUNAR);
        assertThat(clock.anchors()[0]).isCloseTo(21, within(1.5));
    }

    @Test
    void crossesTheTurnOfTheYear() {
        var clock = ClockFinder.find(new int[] {
                    day(2020, 12, 28), day(2022, 1, 5), day(2022, 12, 30), day(2024, 1, 3), day(2024, 12, 27)
                })
                .orElseThrow();

        assertThat(clock.windows()).isEqualTo(1);
    }

    /// Orders at random moments seldom look like a clock, however few a year.
    @Test
    void seldomSeesAClockInRandomOrders() {
        long found = IntStream.range(0, 400)
                .filter(seed -> ClockFinder.find(atRandom(seed)).isPresent())
                .count();

        assertThat(found).isLessThanOrEqualTo(20);
    }

    private static int[] atRandom(int seed) {
        var random = new SplittableRandom(seed);
        return IntStream.generate(() -> day(2018, 1, 1) + random.nextInt(2190))
                .limit(4 + seed % 20)
                .distinct()
                .sorted()
                .toArray();
    }

    @Test
    void needsThreeSeasons() {
        assertThat(ClockFinder.find(new int[] {day(2022, 3, 1), day(2023, 3, 1)}))
                .isEmpty();
        assertThat(ClockFinder.find(new int[0])).isEmpty();
    }
}
