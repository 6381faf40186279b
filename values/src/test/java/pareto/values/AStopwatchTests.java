package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pareto.values.Times.HOUR;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.at;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.HandedOver;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Started;
import pareto.values.StopwatchEvent.Stopped;
import pareto.values.StopwatchEvent.TermsChanged;

/// Eight hours, started on Monday 9 March 2026 at nine; work is from nine to six without lunch.
class AStopwatchTests {

    private static final BusinessCalendar NINE_TO_SIX =
            BusinessCalendar.of(SHANGHAI, CalendarLayer.of("company", Week.mondayToFriday(Slot.parse("09:00-18:00"))));

    private static final BusinessCalendar ALWAYS = BusinessCalendar.always(SHANGHAI);

    private static Terms hours(BusinessCalendar calendar, int hours) {
        return Terms.usual(calendar, TimeLimit.Working.hours(hours));
    }

    private final Stopwatch<String> started = Stopwatch.started(at("2026-03-09 09:00"), hours(NINE_TO_SIX, 8), "north");

    private final Stopwatch<String> resumed = started.with(new Paused<>(at("2026-03-09 11:00"), "waiting for the key"))
            .with(new Resumed<>(at("2026-03-10 10:00")));

    @Test
    void countsOnItsCalendar() {
        var evening = started.at(at("2026-03-09 20:00"));

        assertThat(evening.state()).isEqualTo(Reading.State.RUNNING);
        assertThat(evening.seconds()).isEqualTo(9 * HOUR);
        assertThat(evening.due()).contains(at("2026-03-09 17:00"));
        assertThat(evening.left()).hasValue(-HOUR);
        assertThat(evening.counted()).containsExactly(new Stretch(at("2026-03-09 09:00"), at("2026-03-09 18:00")));
    }

    @Test
    void countsNothingWhileItPausesAndIsDueLater() {
        var paused = resumed.at(at("2026-03-10 09:30"));
        var running = resumed.at(at("2026-03-10 11:00"));

        assertThat(paused.state()).isEqualTo(Reading.State.PAUSED);
        assertThat(paused.seconds()).isEqualTo(2 * HOUR);
        assertThat(paused.due()).isEmpty();
        assertThat(paused.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.reason()).isEqualTo("waiting for the key");
            assertThat(pause.time().seconds()).isEqualTo(15 * HOUR / 2);
        });
        assertThat(running.seconds()).isEqualTo(3 * HOUR);
        assertThat(running.pausedSeconds()).isEqualTo(8 * HOUR);
        assertThat(running.due()).contains(at("2026-03-10 16:00"));
    }

    @Test
    void keepsWhatWasConsumedAndPausedWhenTermsChange() {
        var changed = resumed.with(TermsChanged.fromNow(at("2026-03-10 11:00"), hours(ALWAYS, 12)));
        var night = changed.at(at("2026-03-10 21:00"));

        // three hours by the old terms, ten by the new ones; nine of twelve were left at eleven
        assertThat(night.seconds()).isEqualTo(13 * HOUR);
        assertThat(night.pausedSeconds()).isEqualTo(8 * HOUR);
        assertThat(night.due()).contains(at("2026-03-10 20:00"));
    }

    @Test
    void reckonsAnewWithTermsThatShouldHaveHeldFromTheStart() {
        var change = new TermsChanged<String>(at("2026-03-10 11:00"), hours(ALWAYS, 12), at("2026-03-09 09:00"));
        var night = resumed.with(change).at(at("2026-03-10 21:00"));

        assertThat(night.seconds()).isEqualTo(13 * HOUR);
        assertThat(night.pausedSeconds()).isEqualTo(23 * HOUR);
        assertThat(night.pauses()).hasSize(1);
    }

    @Test
    void showsWhatItShowedBeforeItWasChanged() {
        var change = new TermsChanged<String>(at("2026-03-10 11:00"), hours(ALWAYS, 12), at("2026-03-09 09:00"));
        var before = at("2026-03-10 10:30");

        assertThat(resumed.with(change).at(before)).isEqualTo(resumed.at(before));
    }

    @Test
    void dividesItsTimeAmongThoseWhoHeldIt() {
        var handed = resumed.with(new HandedOver<>(at("2026-03-10 12:00"), "south"))
                .with(new Paused<>(at("2026-03-10 14:00"), "parts"))
                .with(new HandedOver<>(at("2026-03-10 15:00"), "east"))
                .with(new Resumed<>(at("2026-03-10 17:00")))
                .with(new HandedOver<>(at("2026-03-11 10:00"), "north"))
                .with(new Stopped<>(at("2026-03-11 10:30")));
        var end = handed.at(at("2026-03-20 00:00"));

        assertThat(end.state()).isEqualTo(Reading.State.STOPPED);
        assertThat(end.secondsByOwner())
                .isEqualTo(Map.of("north", 4 * HOUR + HOUR / 2, "south", 2 * HOUR, "east", 2 * HOUR));
        assertThat(end.seconds()).isEqualTo(17 * HOUR / 2);
        assertThat(end.pauses()).extracting(Reading.Pause::owner).containsExactly("north", "south", "east");
        assertThat(end.due()).contains(at("2026-03-11 10:00"));
    }

    @Test
    void hasNoDueMomentOnceStoppedInTime() {
        var done = started.with(new Stopped<>(at("2026-03-09 16:59"))).at(at("2026-03-30 00:00"));

        assertThat(done.due()).isEmpty();
        assertThat(done.left()).hasValue(60);
    }

    @Test
    void turnsDaysIntoTheTimeTheyHaveSoThatPausesMoveThem() {
        var days = Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY);
        var terms = new Terms(NINE_TO_SIX, new TimeLimit.Days(1), days);
        var watch = Stopwatch.started(at("2026-03-09 15:00"), terms, "north");
        var paused =
                watch.with(new Paused<>(at("2026-03-09 16:00"), "key")).with(new Resumed<>(at("2026-03-09 17:00")));

        assertThat(watch.at(at("2026-03-09 18:00")).due()).contains(at("2026-03-10 15:00"));
        assertThat(paused.at(at("2026-03-09 18:00")).due()).contains(at("2026-03-10 16:00"));
    }

    @Test
    void isNeverDueWhereTooLittleTimeCounts() {
        var once = BusinessCalendar.of(
                SHANGHAI, CalendarLayer.of("once", List.of(Times.added("2026-03-09", "09:00-12:00"))));
        var reading = Stopwatch.started(at("2026-03-09 09:00"), hours(once, 8), "north")
                .at(at("2026-03-10 09:00"));

        assertThat(reading.seconds()).isEqualTo(3 * HOUR);
        assertThat(reading.due()).isEmpty();
        assertThat(reading.left()).hasValue(5 * HOUR);
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        var later = at("2026-03-10 12:00");

        assertThatThrownBy(() -> started.with(new Resumed<>(later))).hasMessageContaining("is running");
        assertThatThrownBy(() -> started.with(new Paused<>(later, "a")).with(new Paused<>(later, "b")))
                .hasMessageContaining("pauses already");
        assertThatThrownBy(() -> started.with(new Stopped<>(later)).with(new Paused<>(later, "a")))
                .hasMessageContaining("has been stopped");
        assertThatThrownBy(() -> resumed.with(new Paused<>(at("2026-03-10 09:59"), "a")))
                .hasMessageContaining("cannot go back behind");
        assertThatThrownBy(() -> started.with(new Started<>(later, hours(ALWAYS, 1), "a")))
                .hasMessageContaining("starts once");
        assertThatThrownBy(() -> started.with(new TermsChanged<>(later, hours(ALWAYS, 1), at("2026-03-01 00:00"))))
                .hasMessageContaining("from its start on");
        assertThatThrownBy(() -> new Stopwatch<String>(List.of())).hasMessageContaining("begins with");
        assertThatThrownBy(() -> started.at(at("2026-03-01 00:00"))).hasMessageContaining("shows nothing");
    }
}
