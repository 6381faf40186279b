package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.values.Conventions.DayMeaning;
import pareto.values.Conventions.Reversed;
import pareto.values.Conventions.SlotEnd;
import pareto.values.Conventions.ZeroDuration;

/// Calendars drawn at random, asked from moments drawn at random with all limits and conventions, against
/// asking the written rules for every minute of ninety days. `-Dpareto.long=true` draws 20,000 calendars.
class RandomDaysTests {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_128);
    private static final int CALENDARS =
            Integer.getInteger("pareto.calendars", Boolean.getBoolean("pareto.long") ? 20_000 : 60);

    private static final int MINUTES = 90 * 24 * 60;

    /// Ninety days in which the minutes are known that count.
    private record Walk(RandomCalendar drawn, PlainDays days, long start, boolean[] open, long[] worked) {

        static Walk of(RandomCalendar drawn) {
            var plain = drawn.plain();
            long start = Math.floorDiv(drawn.focus().getEpochSecond(), 60) * 60 - MINUTES * 30L;
            var open = new boolean[MINUTES + 1];
            var worked = new long[MINUTES + 1];
            for (int i = 0; i < MINUTES; i++) {
                open[i] = plain.isOpen(start + i * 60L);
                worked[i + 1] = worked[i] + (open[i] ? 60 : 0);
            }
            return new Walk(drawn, new PlainDays(plain, drawn.zone()), start, open, worked);
        }

        /// Seconds that count since the start.
        long worked(long second) {
            int minute = (int) (second / 60);
            return worked[minute] + (open[minute] ? second % 60 : 0);
        }

        /// -1 behind the end.
        long nextOpen(long second) {
            if (open[(int) (second / 60)]) {
                return second;
            }
            for (int minute = (int) (second / 60) + 1; minute < MINUTES; minute++) {
                if (open[minute]) {
                    return minute * 60L;
                }
            }
            return -1;
        }

        /// The first moment at which so much has been worked; -1 behind the end.
        long spent(long wanted) {
            for (int minute = 0; minute <= MINUTES; minute++) {
                if (worked[minute] >= wanted) {
                    return minute * 60L - (worked[minute] - wanted);
                }
            }
            return -1;
        }

        Instant at(long second) {
            return Instant.ofEpochSecond(start + second);
        }

        List<Stretch> counted(long from, long to) {
            var counted = new ArrayList<Stretch>();
            for (long at = nextOpen(from); at >= 0 && at < to; at = nextOpen(at)) {
                long close = at;
                while (close < to && open[(int) (close / 60)]) {
                    close = Math.min(to, (close / 60 + 1) * 60);
                }
                counted.add(new Stretch(at(at), at(close)));
                at = close;
            }
            return counted;
        }
    }

    @Test
    void agreeBetweenAnyTwoMoments() {
        each((random, walk, calendar, name) -> {
            long some = random.nextInt(MINUTES * 60);
            long other = random.nextInt(MINUTES * 60);
            long from = Math.min(some, other);
            long to = Math.max(some, other);
            long seconds = walk.worked(to) - walk.worked(from);
            var time = calendar.between(walk.at(from), walk.at(to), Conventions.USUAL);
            var back =
                    new Conventions(ZeroDuration.AT_ONCE, SlotEnd.STAYS, Reversed.NEGATIVE, DayMeaning.BUSINESS_HOURS);

            assertThat(time.seconds()).as(name).isEqualTo(seconds);
            assertThat(time.counted()).as(name).isEqualTo(walk.counted(from, to));
            assertThat(calendar.between(walk.at(to), walk.at(from), Conventions.USUAL)
                            .seconds())
                    .as(name)
                    .isZero();
            assertThat(calendar.between(walk.at(to), walk.at(from), back).seconds())
                    .as(name)
                    .isEqualTo(-seconds);
        });
    }

    @Test
    void areDueFromAnyMomentByAllConventions() {
        each((random, walk, calendar, name) -> {
            long from = random.nextInt(MINUTES * 30);
            long limit = random.nextInt(6) == 0
                    ? 0
                    : random.nextInt(3) == 0 ? 60L * random.nextInt(3_000) : random.nextInt(200_000);
            for (var zero : ZeroDuration.values()) {
                for (var end : SlotEnd.values()) {
                    var conventions = new Conventions(zero, end, Reversed.NOTHING, DayMeaning.BUSINESS_HOURS);
                    long due = due(walk, from, limit, conventions);
                    var found = calendar.due(walk.at(from), new TimeLimit.Working(limit), conventions)
                            .map(Due::at);
                    if (due >= 0) {
                        assertThat(found)
                                .as("%s, %d s from %s by %s", name, limit, walk.at(from), conventions)
                                .contains(walk.at(due));
                    } else {
                        assertThat(found.filter(at -> at.isBefore(walk.at(MINUTES * 60L))))
                                .as(name)
                                .isEmpty();
                    }
                }
            }
        });
    }

    private static long due(Walk walk, long from, long limit, Conventions conventions) {
        if (limit == 0) {
            return conventions.zero() == ZeroDuration.AT_ONCE ? from : walk.nextOpen(from);
        }
        long spent = walk.spent(walk.worked(from) + limit);
        return spent < 0 || spent >= MINUTES * 60L || conventions.slotEnd() == SlotEnd.STAYS
                ? spent
                : walk.nextOpen(spent);
    }

    @Test
    void areDueInDaysAsTheHoursOfTheseDaysSay() {
        var workingDays = Conventions.USUAL.withDay(DayMeaning.WORKING_DAY);
        int looked = 0;
        for (int i = 0; i < CALENDARS; i++) {
            var random = new Random(SEED + i);
            var walk = Walk.of(RandomCalendar.draw(random, 60));
            var calendar = walk.drawn.compiled();
            var name = "calendar %d of seed %d: %s".formatted(i, SEED, walk.drawn);
            for (int k = 0; k < 5; k++) {
                long from = (30 + random.nextInt(30)) * 86_400L + random.nextInt(86_400);
                long open = walk.nextOpen(from);
                if (open < 0 || open > 75L * 86_400) {
                    continue;
                }
                int count = 1 + random.nextInt(5);
                var sameTime = walk.days.sameTimeAfter(walk.at(open), count);
                sameTime.ifPresent(due -> assertThat(calendar.due(walk.at(from), new TimeLimit.Days(count), workingDays)
                                .map(Due::at))
                        .as("%s, %d days from %s", name, count, walk.at(from))
                        .contains(due));
                assertThat(calendar.due(walk.at(from), new TimeLimit.SameDay(), workingDays)
                                .map(Due::at))
                        .as("%s, the same day from %s", name, walk.at(from))
                        .contains(walk.days.endOfDay(walk.at(open)));
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(CALENDARS * 3);
    }

    @Test
    void haveTheHoursThatBeginOnADay() {
        for (int i = 0; i < CALENDARS; i++) {
            var random = new Random(SEED + i);
            var drawn = RandomCalendar.draw(random, 60);
            var calendar = drawn.compiled();
            var days = new PlainDays(drawn.plain(), drawn.zone());
            for (int k = 0; k < 5; k++) {
                var day = drawn.focus().atZone(drawn.zone()).toLocalDate().plusDays(random.nextInt(11) - 5);
                var hours = days.hoursOf(day);

                assertThat(calendar.hoursOf(day))
                        .as("%s of calendar %d: %s", day, i, drawn)
                        .isEqualTo(hours);
                assertThat(calendar.isWorkday(day)).isEqualTo(!hours.isEmpty());
            }
        }
    }

    private interface Question {
        void ask(Random random, Walk walk, BusinessCalendar calendar, String name);
    }

    private static void each(Question question) {
        for (int i = 0; i < CALENDARS; i++) {
            var random = new Random(SEED + i);
            var walk = Walk.of(RandomCalendar.draw(random, 60));
            var calendar = walk.drawn.compiled();
            for (int k = 0; k < 10; k++) {
                question.ask(random, walk, calendar, "calendar %d of seed %d: %s".formatted(i, SEED, walk.drawn));
            }
        }
    }
}
