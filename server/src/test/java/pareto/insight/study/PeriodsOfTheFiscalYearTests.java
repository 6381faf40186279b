package pareto.insight.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

/// Quarters and years of a company whose year begins in February, or in January.
class PeriodsOfTheFiscalYearTests {

    @Test
    void beginWithItsFirstMonth() {
        assertThat(Stretch.quarterOf(day("2026-02-15"), Month.FEBRUARY)).isEqualTo(day("2026-02-01"));
        assertThat(Stretch.quarterOf(day("2026-01-31"), Month.FEBRUARY)).isEqualTo(day("2025-11-01"));
        assertThat(Stretch.yearOf(day("2026-01-31"), Month.FEBRUARY)).isEqualTo(day("2025-02-01"));
        assertThat(Stretch.quarterOf(day("2026-03-31"), Month.JANUARY)).isEqualTo(day("2026-01-01"));
        assertThat(Stretch.yearOf(day("2026-01-01"), Month.JANUARY)).isEqualTo(day("2026-01-01"));
    }

    @Test
    void haveEndedWhenDataHoldTheirLastDay() {
        Stretch quarter = Stretch.read("quarter-2025-11-01");

        assertThat(quarter.to()).isEqualTo(day("2026-02-01"));
        assertThat(quarter.ended(day("2026-01-30"))).isFalse();
        assertThat(quarter.ended(day("2026-01-31"))).isTrue();
        assertThat(Stretch.read("year-2025-02-01").quarters()).isEqualTo(4);
        assertThat(Stretch.read(quarter.address())).isEqualTo(quarter);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
