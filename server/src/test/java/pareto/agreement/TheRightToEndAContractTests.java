package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Three misses within six months.
class TheRightToEndAContractTests {

    private final Termination right = new Termination(3, 6);

    @Test
    void arisesOnTheDayTheThirdOfThemIsMissed() {
        assertThat(since("2025-06-30", "2025-01-31", "2025-03-31")).hasValue(LocalDate.parse("2025-06-30"));
    }

    /// From 30 January to 30 July are six months and more.
    @Test
    void doesNotAriseFromMissesTooFarApart() {
        assertThat(since("2025-01-30", "2025-03-31", "2025-07-30")).isEmpty();
        assertThat(since("2025-01-31", "2025-03-31", "2025-07-30")).hasValue(LocalDate.parse("2025-07-30"));
    }

    @Test
    void isFoundAmongLaterMisses() {
        assertThat(since("2024-01-31", "2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"))
                .hasValue(LocalDate.parse("2025-03-31"));
    }

    @Test
    void doesNotAriseFromTwo() {
        assertThat(since("2025-01-31", "2025-02-28")).isEmpty();
    }

    private Optional<LocalDate> since(String... missed) {
        return right.since(Stream.of(missed).map(LocalDate::parse).toList());
    }

    /// Windows end on last days of months, which are 28 to 31 days apart: of any two that follow one another, the later
    /// one is a month after the earlier, not within it.
    @Test
    void treatsEveryEndOfAMonthAlike() {
        var two = new Termination(2, 1);
        var three = new Termination(3, 3);
        for (int month = 1; month <= 24; month++) {
            var first = YearMonth.of(2024, 1).plusMonths(month);
            var ends = IntStream.range(0, 4)
                    .mapToObj(i -> first.plusMonths(i).atEndOfMonth())
                    .toList();

            assertThat(two.since(ends.subList(0, 2))).as("two from %s", first).isEmpty();
            assertThat(three.since(List.of(ends.get(0), ends.get(2), ends.get(3))))
                    .as("three from %s", first)
                    .isEmpty();
            assertThat(three.since(ends.subList(0, 3)))
                    .as("three in a row from %s", first)
                    .hasValue(ends.get(2));
        }
    }
}
