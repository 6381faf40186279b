package pareto.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
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
}
