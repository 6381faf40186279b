package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pareto.values.Times.HOUR;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.HandedOver;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Stopped;
import pareto.values.StopwatchEvent.TermsChanged;

/// When a half, three quarters, nine tenths and all of the time are used up. Work is from nine to six with lunch at
/// twelve; Tuesday 6 October 2026 is a holiday, Monday the 5th and Wednesday the 7th are worked.
class SharesOfTheTimeTests {

    private static final BusinessCalendar OFFICE = BusinessCalendar.of(
            SHANGHAI,
            new CalendarLayer("company", Optional.of(Times.OFFICE), List.of(Times.closed("2026-10-06")), List.of()));

    private static Terms hours(int hours) {
        return Terms.usual(OFFICE, TimeLimit.Working.hours(hours));
    }

    private static List<String> moments(Stopwatch<String> watch, String seen) {
        var reading = watch.at(at(seen));
        return List.of(50, 75, 90, 100).stream()
                .map(percent -> reading.usedUp(percent)
                        .map(moment -> moment.atZone(SHANGHAI).toLocalDateTime().toString())
                        .orElse("never"))
                .toList();
    }

    private final Stopwatch<String> eight = Stopwatch.started(at("2026-10-05 10:00"), hours(8), "许峥");

    @Test
    void leaveOutLunchNightAndHoliday() {
        // 10 to 12 and 13 to 18 are seven hours; the eighth is on Wednesday
        assertThat(moments(eight, "2026-10-05 10:00"))
                .containsExactly("2026-10-05T15:00", "2026-10-05T17:00", "2026-10-07T09:12", "2026-10-07T10:00");
        assertThat(moments(eight, "2026-10-09 12:00"))
                .as("the same whenever it is looked at")
                .containsExactly("2026-10-05T15:00", "2026-10-05T17:00", "2026-10-07T09:12", "2026-10-07T10:00");
    }

    @Test
    void moveWithPausesButNotWhatWasReachedBefore() {
        var paused = eight.with(new Paused<>(at("2026-10-05 16:00"), "等客户"));
        var resumed = paused.with(new Resumed<>(at("2026-10-07 14:00")));

        // five hours are consumed: three are left, one of them to three quarters
        assertThat(moments(paused, "2026-10-07 09:00")).containsExactly("2026-10-05T15:00", "never", "never", "never");
        assertThat(moments(resumed, "2026-10-07 14:00"))
                .containsExactly("2026-10-05T15:00", "2026-10-07T15:00", "2026-10-07T16:12", "2026-10-07T17:00");
    }

    @Test
    void moveWithTheTerms() {
        var longer = eight.with(TermsChanged.fromNow(at("2026-10-05 16:00"), hours(16)));

        // of sixteen hours five are consumed: eight at nineteen... seven on Monday, the rest on Wednesday and Thursday
        assertThat(moments(longer, "2026-10-05 16:00"))
                .containsExactly("2026-10-07T10:00", "2026-10-07T15:00", "2026-10-07T17:24", "2026-10-08T10:00");
    }

    @Test
    void areThoseOfTheTimeThatDaysLeadTo() {
        var days =
                new Terms(OFFICE, new TimeLimit.Days(1), Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY));

        // from ten to ten on the next workday are eight hours
        assertThat(moments(Stopwatch.started(at("2026-10-05 10:00"), days, "许峥"), "2026-10-05 10:00"))
                .containsExactly("2026-10-05T15:00", "2026-10-05T17:00", "2026-10-07T09:12", "2026-10-07T10:00");
    }

    @Test
    void neverComeOnceItHasStopped() {
        var stopped = eight.with(new Stopped<>(at("2026-10-05 16:00")));

        assertThat(moments(stopped, "2026-10-09 09:00")).containsExactly("2026-10-05T15:00", "never", "never", "never");
    }

    @Test
    void areNoneOfNothing() {
        var reading = eight.at(at("2026-10-05 10:00"));

        assertThatThrownBy(() -> reading.usedUp(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reading.usedUp(101)).isInstanceOf(IllegalArgumentException.class);
    }

    /// Random records, against counting second by second which of them are consumed.
    @Test
    void comeAtTheSecondAtWhichSoManyWereCounted() {
        for (int i = 0; i < 300; i++) {
            var random = new Random(20_261_127 + i);
            var start = at("2026-10-05 07:00").plusSeconds(random.nextInt(40_000));
            int limit = 1 + random.nextInt(40_000);
            var watch = Stopwatch.started(start, Terms.usual(OFFICE, new TimeLimit.Working(limit)), "许峥");
            var changes = new ArrayList<Instant>();
            var at = start;
            for (int change = random.nextInt(5); change > 0; change--) {
                at = at.plusSeconds(1 + random.nextInt(20_000));
                changes.add(at);
                watch = changes.size() % 2 == 1
                        ? watch.with(new Paused<>(at, "drawn"))
                        : watch.with(new Resumed<>(at)).with(new HandedOver<>(at, "owner " + change));
            }
            var reading = watch.at(at.plusSeconds(random.nextInt(90_000)));
            int percent = 1 + random.nextInt(100);
            assertThat(reading.usedUp(percent))
                    .as("record %d: %d %% of %d s, %s", i, percent, limit, watch)
                    .isEqualTo(walked(start, changes, Math.ceilDiv((long) limit * percent, 100)));
        }
    }

    private static Optional<Instant> walked(Instant start, List<Instant> changes, long wanted) {
        long left = wanted;
        for (var at = start; at.isBefore(start.plusSeconds(20 * 24 * HOUR)); at = at.plusSeconds(1)) {
            if (left == 0) {
                return Optional.of(at);
            }
            var moment = at;
            boolean runs =
                    changes.stream().filter(change -> !change.isAfter(moment)).count() % 2 == 0;
            left -= runs && OFFICE.isOpen(at) ? 1 : 0;
        }
        return Optional.empty();
    }
}
