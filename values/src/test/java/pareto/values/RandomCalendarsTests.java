package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Calendars drawn at random against asking the written rules for every second of three days around a moment
/// where the clock or the calendar changes, and for every minute of ninety days. `-Dpareto.long=true` draws
/// 100,000 calendars (`-Dpareto.calendars=n` another number, `-Dpareto.seed=n` other ones).
class RandomCalendarsTests {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_127);
    private static final int CALENDARS =
            Integer.getInteger("pareto.calendars", Boolean.getBoolean("pareto.long") ? 100_000 : 200);

    private static final int THREE_DAYS = 3 * 86_400;
    private static final int NINETY_DAYS = 90 * 86_400;

    @Test
    void agreeToTheSecondAroundTheirEdges() {
        for (int i = 0; i < CALENDARS; i++) {
            agree(RandomCalendar.draw(new Random(SEED + i), i % 2 == 0 ? 1 : 1_800), 1, THREE_DAYS, i);
        }
    }

    @Test
    void agreeToTheMinuteOverNinetyDays() {
        for (int i = 0; i < CALENDARS; i++) {
            agree(RandomCalendar.draw(new Random(~SEED - i), 60), 60, NINETY_DAYS, i);
        }
    }

    /// Walks in steps in which nothing changes. Where the written rules begin or cease to count, everything
    /// that is known of the time since the start is asked.
    private static void agree(RandomCalendar drawn, int step, int length, int number) {
        var plain = drawn.plain();
        var calendar = drawn.compiled();
        long start = Math.floorDiv(drawn.focus().getEpochSecond(), step) * step - length / 2;
        var walked = new Walked(calendar, start, "calendar %d of seed %d: %s".formatted(number, SEED, drawn));
        for (long moment = start; moment < start + length; moment += step) {
            boolean open = plain.isOpen(moment);
            if (open != calendar.isOpen(Instant.ofEpochSecond(moment))) {
                assertThat(calendar.isOpen(Instant.ofEpochSecond(moment)))
                        .as("%s at %s in %s", Instant.ofEpochSecond(moment), moment, walked.name)
                        .isEqualTo(open);
            }
            walked.step(moment, open, step);
        }
        walked.end(start + length);
    }

    private static final class Walked {

        private final BusinessCalendar calendar;
        private final long start;
        private final String name;
        private final List<Stretch> counted = new ArrayList<>();
        private long seconds;
        private long opened = -1;

        Walked(BusinessCalendar calendar, long start, String name) {
            this.calendar = calendar;
            this.start = start;
            this.name = name;
        }

        void step(long moment, boolean open, int step) {
            if (open && opened < 0) {
                opened = moment;
                between(moment);
                var first = calendar.openFrom(Instant.ofEpochSecond(
                        counted.isEmpty() ? start : counted.getLast().to().getEpochSecond()));
                assertThat(first).as(name).contains(Instant.ofEpochSecond(moment));
            } else if (!open && opened >= 0) {
                close(moment);
            }
            if (open) {
                seconds += step;
                if (moment % 1_800 == 0) {
                    due(moment + step);
                }
            }
        }

        private void close(long moment) {
            counted.add(new Stretch(Instant.ofEpochSecond(opened), Instant.ofEpochSecond(moment)));
            opened = -1;
            due(moment);
            between(moment);
        }

        private void due(long moment) {
            var due = calendar.due(Instant.ofEpochSecond(start), new TimeLimit.Working(seconds), Conventions.USUAL)
                    .orElseThrow();
            assertThat(due.at()).as(name).isEqualTo(Instant.ofEpochSecond(moment));
            assertThat(due.time().seconds()).as(name).isEqualTo(seconds);
        }

        private void between(long moment) {
            var time = calendar.between(Instant.ofEpochSecond(start), Instant.ofEpochSecond(moment), Conventions.USUAL);
            assertThat(time.seconds()).as(name).isEqualTo(seconds);
        }

        void end(long moment) {
            if (opened >= 0) {
                close(moment);
            }
            var time = calendar.between(Instant.ofEpochSecond(start), Instant.ofEpochSecond(moment), Conventions.USUAL);
            assertThat(time.seconds()).as(name).isEqualTo(seconds);
            assertThat(time.counted()).as(name).isEqualTo(counted);
        }
    }
}
