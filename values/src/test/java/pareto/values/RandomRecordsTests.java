package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.HandedOver;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Started;
import pareto.values.StopwatchEvent.TermsChanged;

/// Records of stopwatches drawn at random, against walking through them minute by minute. `-Dpareto.long=true`
/// draws 20,000 (`-Dpareto.records=n` another number).
class RandomRecordsTests {

    private static final long SEED = Long.getLong("pareto.seed", 20_261_127);
    private static final int RECORDS =
            Integer.getInteger("pareto.records", Boolean.getBoolean("pareto.long") ? 20_000 : 200);

    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");
    private static final int MINUTES = 14 * 24 * 60;

    private static final List<BusinessCalendar> CALENDARS = List.of(
            Times.office(),
            BusinessCalendar.always(ZoneId.of("UTC")),
            BusinessCalendar.of(Times.BERLIN, CalendarLayer.of("nights", Times.NIGHTS)),
            BusinessCalendar.of(ZoneId.of("America/St_Johns"), CalendarLayer.of("company", Times.OFFICE)));

    @Test
    void countEveryMinuteOnceForWhoHeldIt() {
        for (int i = 0; i < RECORDS; i++) {
            var watch = draw(new Random(SEED + i));
            var reading = watch.at(minute(MINUTES));
            var plain = walked(watch.events());

            assertThat(reading.secondsByOwner().entrySet().stream()
                            .filter(each -> each.getValue() > 0)
                            .toList())
                    .as("record %d of seed %d", i, SEED)
                    .containsExactlyInAnyOrderElementsOf(plain.byOwner.entrySet());
            assertThat(reading.pausedSeconds())
                    .as("record %d of seed %d", i, SEED)
                    .isEqualTo(plain.paused);
            assertThat(reading.counted().stream()
                            .mapToLong(part -> part.length().toSeconds())
                            .sum())
                    .isEqualTo(reading.seconds());
        }
    }

    /// Where the terms had been entered by the time they were due, the limit was used up just then.
    @Test
    void areDueWhenTheirLimitIsUsedUp() {
        int looked = 0;
        for (int i = 0; i < RECORDS; i++) {
            var watch = draw(new Random(SEED + i));
            var reading = watch.at(minute(MINUTES));
            long limit = reading.limit().orElseThrow();
            var due = reading.due().orElse(minute(MINUTES));
            boolean foreseen = watch.events().stream()
                    .allMatch(event ->
                            !(event instanceof TermsChanged) || !event.at().isAfter(due));
            if (limit > 0 && due.isBefore(minute(MINUTES)) && foreseen) {
                assertThat(watch.at(due).seconds())
                        .as("record %d of seed %d", i, SEED)
                        .isEqualTo(limit);
                assertThat(watch.at(due.minusSeconds(1)).seconds()).isLessThan(limit);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(RECORDS / 10);
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
            var now = minute(MINUTES);

            assertThat(after.at(now).seconds())
                    .as("record %d of seed %d", i, SEED)
                    .isEqualTo(before.at(now).seconds());
            assertThat(after.at(now).pausedSeconds()).isEqualTo(before.at(now).pausedSeconds());
            assertThat(after.at(now).due()).isEqualTo(before.at(now).due());
        }
    }

    /// Whenever in a pause terms change, nothing is consumed by either of them; terms that hold from the start
    /// on give the same whenever they are entered.
    @Test
    void consumeTheSameWheneverTermsChange() {
        for (int i = 0; i < RECORDS; i++) {
            var random = new Random(SEED + i);
            var terms = terms(random);
            int pause = 1 + random.nextInt(5_000);
            int resume = pause + 1 + random.nextInt(5_000);
            var first = watch(terms(random));
            long consumed = -1;
            long backdated = -1;
            for (int change : new int[] {pause, (pause + resume) / 2, resume}) {
                var fromNow = record(first, pause, resume, TermsChanged.fromNow(minute(change), terms));
                var fromStart = record(first, pause, resume, new TermsChanged<>(minute(change), terms, START));
                consumed = consumed < 0 ? fromNow : consumed;
                backdated = backdated < 0 ? fromStart : backdated;

                assertThat(fromNow).as("record %d of seed %d", i, SEED).isEqualTo(consumed);
                assertThat(fromStart).as("record %d of seed %d", i, SEED).isEqualTo(backdated);
            }
        }
    }

    private static long record(Stopwatch<String> first, int pause, int resume, TermsChanged<String> change) {
        var paused = first.with(new Paused<>(minute(pause), "drawn"));
        return paused.with(change)
                .with(new Resumed<>(minute(resume)))
                .at(minute(MINUTES))
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
        int minute = 0;
        for (int i = random.nextInt(9); i > 0; i--) {
            minute += random.nextInt(2_000);
            var at = minute(minute);
            switch (random.nextInt(3)) {
                case 0 -> {
                    watch = watch.with(paused ? new Resumed<>(at) : new Paused<>(at, "drawn"));
                    paused = !paused;
                }
                case 1 -> watch = watch.with(new HandedOver<>(at, "owner " + random.nextInt(3)));
                default ->
                    watch = watch.with(new TermsChanged<>(at, terms(random), minute(random.nextInt(minute + 1))));
            }
        }
        return watch;
    }

    private static Stopwatch<String> watch(Terms terms) {
        return Stopwatch.started(START, terms, "owner 0");
    }

    private static Terms terms(Random random) {
        var calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
        return Terms.usual(calendar, new TimeLimit.Working(60L * random.nextInt(3_000)));
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private record Walk(Map<String, Long> byOwner, long paused) {}

    private static Walk walked(List<StopwatchEvent<String>> events) {
        var byOwner = new HashMap<String, Long>();
        long pausedSeconds = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            var at = minute(minute);
            var owner = "";
            boolean paused = false;
            var terms = ((Started<String>) events.getFirst()).terms();
            for (var event : events) {
                boolean begun = !event.at().isAfter(at);
                switch (event) {
                    case Started<String> start -> owner = start.owner();
                    case HandedOver<String> hand -> owner = begun ? hand.owner() : owner;
                    case Paused<String> _ -> paused = begun || paused;
                    case Resumed<String> _ -> paused = !begun && paused;
                    case TermsChanged<String> change -> terms = change.since().isAfter(at) ? terms : change.terms();
                    case StopwatchEvent.Stopped<String> _, StopwatchEvent.Reopened<String> _ ->
                        throw new IllegalStateException("none is drawn");
                }
            }
            if (!terms.calendar().isOpen(at)) {
                continue;
            }
            if (paused) {
                pausedSeconds += 60;
            } else {
                byOwner.merge(owner, 60L, Long::sum);
            }
        }
        return new Walk(byOwner, pausedSeconds);
    }
}
