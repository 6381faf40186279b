package pareto.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pareto.service.MeasuredLevels;
import pareto.service.MeasuredLevels.Levels;
import pareto.values.Period;

/// January, 2,678,400 seconds, was kept; in February, 2,419,200 seconds, the line was away for five hours.
class WhatAccountsWerePromisedAndGotTests extends OneSignedLine {

    @Autowired
    private MeasuredLevels levels;

    @Test
    void addsUpTheWindowsThatAreOverAndWhatIsOwed() {
        away("2026-02-10T08:00:00Z", "2026-02-10T13:00:00Z");
        await().atMost(Duration.ofSeconds(30)).until(() -> booked().size() == 1);

        Levels now = of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 3));

        assertThat(now.known()).isTrue();
        assertThat(now.kept()).isEqualTo(1);
        assertThat(now.judged()).isEqualTo(2);
        assertThat(now.promised()).isEqualTo(5_097_600);
        assertThat(now.lost()).isEqualTo(18_000);
        assertThat(now.owed()).containsOnlyKeys("CNY");
        assertThat(now.owed().get("CNY")).isEqualByComparingTo("300");
        Levels before = of(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 3));
        assertThat(before.judged()).isZero();
        assertThat(before.owed()).isEmpty();
    }

    private Levels of(LocalDate from, LocalDate to) {
        return house.as(
                person.id(), () -> levels.of(" and account_id = ?", List.of(retail.id()), new Period(from, to)));
    }
}
