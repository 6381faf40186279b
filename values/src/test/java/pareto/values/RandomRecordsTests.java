package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.HandedOver;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Reopened;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Stopped;
import pareto.values.StopwatchEvent.TermsChanged;

/// Records of stopwatches drawn at random, against walking through them in steps of 20 seconds.
/// `-Dpareto.long=true` draws 20,000 (`-Dpareto.records=n` another number).
class RandomRecordsTests {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_127);
    private static final int RECORDS =
            Integer.getInteger("pareto.records", Boolean.getBoolean("pareto.long") ? 20_000 : 200);

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final int STEPS = 14 * 86_400 / WalkedRecord.STEP;

    private static final Map<BusinessCalendar, Week> WEEKS = Map.of(
            Times.office(),
            Times.OFFICE,
            BusinessCalendar.always(ZoneId.of("UTC")),
            Week.everyDay(Slot.ALL_DAY),
            BusinessCalendar.of(Times.BERLIN, CalendarLayer.of("nights", Times.NIGHTS)),
            Times.NIGHTS,
            BusinessCalendar.of(ZoneId.of("America/St_Johns"), CalendarLayer.of("company", Times.OFFICE)),
            Times.OFFICE);

    /// In an order that is the same in every run.
    private static final List<BusinessCalendar> CALENDARS = WEEKS.keySet().stream()
            .sorted(Comparator.comparing(
                    (BusinessCalendar calendar) -> calendar.zone().getId()))
            .toList();

    @Test
    void countEveryStepOnceForWhoHeldItAndAreDueWhenItIsUsedUp() {
        int due = 0;
        int missed = 0;
        for (int i = 0; i < RECORDS; i++) {
            var random = new Random(SEED + i);
            var watch = draw(random);
            var now = moment(i % 2 == 0 ? STEPS : random.nextInt(STEPS));
            var reading = watch.at(now);
            var plain = new WalkedRecord(watch.events(), now, WEEKS);
            var name = "record %d of seed %d at %s: %s".formatted(i, SEED, now, watch);

            assertThat(reading.secondsByOwner().entrySet().stream()
                            .filter(each -> each.getValue() > 0)
                            .toList())
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(plain.byOwner.entrySet());
            assertThat(reading.pausedSeconds()).as(name).isEqualTo(plain.paused);
            assertThat(reading.counted().stream()
                            .mapToLong(part -> part.length().toSeconds())
                            .sum())
                    .isEqualTo(reading.seconds());
            assertThat(reading.due()).as(name).isEqualTo(plain.due);
            assertThat(reading.missedAt()).as(name).isEqualTo(plain.missed);
            due += plain.due.isPresent() ? 1 : 0;
            missed += plain.missed.isPresent() ? 1 : 0;
        }
        assertThat(due).isBetween(RECORDS / 2, RECORDS);
        assertThat(missed).isBetween(RECORDS / 5, due);
    }

    @Test
    void showTheSameWhicheverOfPauseAndChangeOfTermsComesFirst() {
        for (int i = 0; i < RECORDS; i++) {
            var random = new Random(SEED + i);
            var watch = draw(random);
            var paused = watch.events().stream()
                    .filter(event -> event instanceof Paused)
                    .toList();
            if (paused.isEmpty()) {
                continue;
            }
            var pause = paused.getFirst();
            var terms = terms(random);
            var before = inserted(watch, TermsChanged.fromNow(pause.at(), terms), 0);
            var after = inserted(watch, TermsChanged.fromNow(pause.at(), terms), 1);
            var now = moment(STEPS);

            assertThat(after.at(now).seconds())
                    .as("record %d of seed %d", i, SEED)
                    .isEqualTo(before.at(now).seconds());
            assertThat(after.at(now).pausedSeconds()).isEqualTo(before.at(now).pausedSeconds());
            assertThat(after.at(now).due()).isEqualTo(before.at(now).due());
        }
    }

    /// Whenever in a pause terms change, nothing is consumed by either of them; terms that hold from the
    /// start on give the same whenever they are entered.
    @Test
    void consumeTheSameWheneverTermsChange() {
        for (int i = 0; i < RECORDS; i++) {
            var random = new Random(SEED + i);
            var terms = terms(random);
            int pause = 1 + random.nextInt(15_000);
            int resume = pause + 1 + random.nextInt(15_000);
            var first = watch(terms(random));
            long consumed = -1;
            long backdated = -1;
            for (int change : new int[] {pause, (pause + resume) / 2, resume}) {
                var fromNow = record(first, pause, resume, TermsChanged.fromNow(moment(change), terms));
                var fromStart = record(first, pause, resume, new TermsChanged<>(moment(change), terms, START));
                consumed = consumed < 0 ? fromNow : consumed;
                backdated = backdated < 0 ? fromStart : backdated;

                assertThat(fromNow).as("record %d of seed %d", i, SEED).isEqualTo(consumed);
                assertThat(fromStart).as("record %d of seed %d", i, SEED).isEqualTo(backdated);
            }
        }
    }

    private static long record(Stopwatch<String> first, int pause, int resume, TermsChanged<String> change) {
        var paused = first.with(new Paused<>(moment(pause), "drawn"));
        return paused.with(change)
                .with(new Resumed<>(moment(resume)))
                .at(moment(STEPS))
                .seconds();
    }

    private static Stopwatch<String> inserted(Stopwatch<String> watch, TermsChanged<String> change, int behindPause) {
        var events = new ArrayList<>(watch.events());
        int pause = 0;
        while (!(events.get(pause) instanceof Paused)) {
            pause++;
        }
        events.add(pause + behindPause, change);
        return new Stopwatch<>(events);
    }

    private static Stopwatch<String> draw(Random random) {
        var watch = watch(terms(random));
        boolean paused = false;
        boolean stopped = false;
        int step = 0;
        for (int i = random.nextInt(9); i > 0; i--) {
            step += random.nextInt(4) == 0 ? 180 * random.nextInt(33) : random.nextInt(6_000);
            var at = moment(step);
            if (stopped) {
                watch = watch.with(new Reopened<>(at));
                stopped = false;
                paused = false;
                continue;
            }
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    watch = watch.with(paused ? new Resumed<>(at) : new Paused<>(at, "drawn"));
                    paused = !paused;
                }
                case 3 -> watch = watch.with(new HandedOver<>(at, "owner " + random.nextInt(3)));
                case 4 -> {
                    watch = watch.with(new Stopped<>(at));
                    stopped = true;
                }
                default -> {
                    int since = random.nextBoolean() ? step : random.nextInt(step + 1);
                    watch = watch.with(new TermsChanged<>(at, terms(random), moment(since)));
                }
            }
        }
        return watch;
    }

    private static Stopwatch<String> watch(Terms terms) {
        return Stopwatch.started(START, terms, "owner 0");
    }

    private static Terms terms(Random random) {
        var calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
        var limit = switch (random.nextInt(5)) {
            case 0 -> new TimeLimit.Days(random.nextInt(4));
            case 1 -> new TimeLimit.SameDay();
            case 2 -> TimeLimit.Working.hours(random.nextInt(40));
            default -> new TimeLimit.Working((long) WalkedRecord.STEP * random.nextInt(9_000));
        };
        return new Terms(calendar, limit, conventions(random));
    }

    private static Conventions conventions(Random random) {
        return new Conventions(
                drawn(random, Conventions.ZeroDuration.values()),
                drawn(random, Conventions.SlotEnd.values()),
                drawn(random, Conventions.Reversed.values()),
                drawn(random, Conventions.DayMeaning.values()));
    }

    private static <T> T drawn(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Instant moment(int step) {
        return START.plusSeconds((long) WalkedRecord.STEP * step);
    }
}
