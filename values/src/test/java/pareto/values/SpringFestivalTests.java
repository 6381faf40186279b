package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpringFestivalTests {

    @ParameterizedTest
    @CsvSource({"1990-01-27", "2000-02-05", "2019-02-05", "2024-02-10", "2026-02-17", "2033-01-31", "2060-02-02"})
    void isKnownByDate(LocalDate day) {
        assertThat(SpringFestival.of(day.getYear())).isEqualTo(day);
    }

    /// A lunar year has twelve or thirteen months of 29 or 30 days, and begins at a new moon.
    @ParameterizedTest
    @ValueSource(ints = {1990, 2000, 2010, 2020, 2030, 2040, 2050})
    void yearsAreTwelveOrThirteenMoonsLong(int decade) {
        for (int year = decade; year < decade + 10; year++) {
            long days = ChronoUnit.DAYS.between(SpringFestival.of(year), SpringFestival.of(year + 1));

            assertThat(days)
                    .satisfiesAnyOf(
                            length -> assertThat(length).isBetween(353L, 356L),
                            length -> assertThat(length).isBetween(383L, 385L));
        }
    }

    @ParameterizedTest
    @CsvSource({"1950, 1950-01-27", "2100, 2100-02-02"})
    void outsideTheTableTakesTheNearestYear(int year, LocalDate day) {
        assertThat(SpringFestival.of(year)).isEqualTo(day);
    }
}
