package pareto.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// 2 March 2026 is a Monday.
class RhythmTests {

    private static final LocalDateTime MONDAY_AT_NINE = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Test
    void ofEveryDayCameLastTodayOrYesterday() {
        assertThat(daily(9).lastBy(MONDAY_AT_NINE)).isEqualTo("2026-03-02T09:00");
        assertThat(daily(10).lastBy(MONDAY_AT_NINE)).isEqualTo("2026-03-01T10:00");
    }

    @Test
    void ofEveryWeekCameLastOnItsDay() {
        assertThat(weekly(9, DayOfWeek.MONDAY).lastBy(MONDAY_AT_NINE)).isEqualTo("2026-03-02T09:00");
        assertThat(weekly(10, DayOfWeek.MONDAY).lastBy(MONDAY_AT_NINE)).isEqualTo("2026-02-23T10:00");
        assertThat(weekly(8, DayOfWeek.FRIDAY).lastBy(MONDAY_AT_NINE)).isEqualTo("2026-02-27T08:00");
    }

    /// 1 + 5 + 15 minutes, 1 + 3 + 6 + 12 hours: 22 hours and 21 minutes.
    @Test
    void ofFailuresGrowsAndEndsWithinADay() {
        Instant begin = Instant.parse("2026-03-02T09:00:00Z");
        List<Instant> tries = new ArrayList<>();
        Instant next = begin;
        for (int attempt = 1; next != null; attempt++) {
            tries.add(next);
            next = failed(attempt, false).retry(false, next);
        }
        assertThat(tries).hasSize(8).last().isEqualTo(Instant.parse("2026-03-03T07:21:00Z"));
        assertThat(failed(1, false).retry(true, begin)).isNull();
        assertThat(failed(1, true).retry(false, begin)).isNull();
    }

    private static Delivery failed(int attempts, boolean test) {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Channel.Kind.MAIL,
                "2026-03-02",
                test,
                Delivery.State.SENDING,
                attempts,
                Instant.EPOCH,
                null,
                0,
                null);
    }

    private static Rhythm daily(int hour) {
        return new Rhythm(Rhythm.Pace.DAILY, hour, DayOfWeek.MONDAY);
    }

    private static Rhythm weekly(int hour, DayOfWeek day) {
        return new Rhythm(Rhythm.Pace.WEEKLY, hour, day);
    }
}
