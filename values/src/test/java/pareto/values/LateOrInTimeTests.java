package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pareto.values.Times.HOUR;
import static pareto.values.Times.at;
import static pareto.values.Times.office;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Reopened;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.Stopped;

/// Eight hours from Monday 9 March 2026 at nine, with lunch at twelve: due at six.
class LateOrInTimeTests {

    private static final Instant DUE = at("2026-03-09 18:00");
    private static final Terms EIGHT_HOURS = Terms.usual(office(), TimeLimit.Working.hours(8));

    private final Stopwatch<String> started = Stopwatch.started(at("2026-03-09 09:00"), EIGHT_HOURS, "north");

    private Reading<String> stopped(Instant moment) {
        return started.with(new Stopped<>(moment)).at(at("2026-03-30 00:00"));
    }

    @Test
    void stoppedOnTheSecondItIsDueIsInTime() {
        assertThat(stopped(DUE.minusSeconds(1)).due()).isEmpty();
        assertThat(stopped(DUE.minusSeconds(1)).missedAt()).isEmpty();
        assertThat(stopped(DUE).due()).contains(DUE);
        assertThat(stopped(DUE).missedAt()).isEmpty();
        assertThat(stopped(DUE.plusMillis(500)).missedAt()).isEmpty();
        assertThat(stopped(DUE.plusSeconds(1)).missedAt()).contains(DUE);
    }

    @Test
    void stillOpenOvernightIsLateThoughNoWorkingTimeHasGoneBy() {
        var morning = started.at(at("2026-03-10 08:59"));

        assertThat(started.at(DUE).missedAt()).isEmpty();
        assertThat(morning.left()).hasValue(0);
        assertThat(morning.missedAt()).contains(DUE);
    }

    @Test
    void dueAtTheNextOpeningIsLateOnlyThen() {
        var usual = Conventions.USUAL;
        var moves = new Conventions(usual.zero(), Conventions.SlotEnd.NEXT_OPENING, usual.reversed(), usual.day());
        var watch = Stopwatch.started(
                at("2026-03-09 09:00"), new Terms(office(), TimeLimit.Working.hours(8), moves), "north");
        var opening = at("2026-03-10 09:00");

        assertThat(watch.at(opening).missedAt()).isEmpty();
        assertThat(watch.at(opening.plusSeconds(1)).missedAt()).contains(opening);
        assertThat(watch.with(new Stopped<>(DUE)).at(opening).due()).isEmpty();
        assertThat(watch.with(new Paused<>(DUE, "key"))
                        .with(new Resumed<>(at("2026-03-11 12:00")))
                        .at(at("2026-03-11 14:00"))
                        .due())
                .contains(at("2026-03-11 13:00"));
    }

    @Test
    void pausedFromTheSecondItIsDueIsNotYetLate() {
        var paused = started.with(new Paused<>(DUE, "key"));

        assertThat(paused.at(at("2026-03-10 12:00")).missedAt()).isEmpty();
        assertThat(paused.with(new Resumed<>(at("2026-03-10 12:00")))
                        .at(at("2026-03-10 12:01"))
                        .missedAt())
                .contains(DUE);
    }

    @Test
    void reopenedGoesOnWhereItStopped() {
        var reopened = started.with(new Stopped<>(at("2026-03-09 16:00"))).with(new Reopened<>(at("2026-03-12 10:00")));
        var running = reopened.at(at("2026-03-12 11:00"));

        assertThat(running.state()).isEqualTo(Reading.State.RUNNING);
        assertThat(running.seconds()).isEqualTo(7 * HOUR);
        assertThat(running.pauses()).isEmpty();
        assertThat(running.due()).contains(at("2026-03-12 12:00"));
        assertThat(reopened.at(at("2026-03-10 12:00")).state()).isEqualTo(Reading.State.STOPPED);
        assertThatThrownBy(() -> reopened.with(new Reopened<>(at("2026-03-13 10:00"))))
                .hasMessageContaining("has not been stopped");
    }

    @Test
    void reopenedInDaysIsDueSoMuchLater() {
        var terms = new Terms(
                office(), new TimeLimit.Days(2), Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY));
        var watch = Stopwatch.started(at("2026-03-09 15:00"), terms, "north")
                .with(new Stopped<>(at("2026-03-09 16:00")))
                .with(new Reopened<>(at("2026-03-10 16:00")));

        assertThat(watch.at(at("2026-03-10 16:00")).due()).contains(at("2026-03-12 15:00"));
    }

    @Test
    void aLimitBeyondAllTimeIsNeverDue() {
        assertThat(office().due(DUE, new TimeLimit.Working(Long.MAX_VALUE), Conventions.USUAL))
                .isEmpty();
    }
}
