package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.values.Times.HOUR;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.at;
import static pareto.values.Times.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.values.StopwatchEvent.Paused;
import pareto.values.StopwatchEvent.Resumed;
import pareto.values.StopwatchEvent.TermsChanged;

/// Limits in working days on a stopwatch; 6 March 2026 is a Friday, work is from nine to six with lunch at
/// twelve.
class PromisesInDaysTests {

    private static final Conventions WORKING_DAYS = Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY);

    private static Terms days(int days) {
        return new Terms(office(), new TimeLimit.Days(days), WORKING_DAYS);
    }

    private static Terms sameDay() {
        return new Terms(office(), new TimeLimit.SameDay(), WORKING_DAYS);
    }

    private static Stopwatch<String> started(String at, Terms terms) {
        return Stopwatch.started(at(at), terms, "north");
    }

    private static Stopwatch<String> paused(Stopwatch<String> watch, String from, String to) {
        return watch.with(new Paused<>(at(from), "key")).with(new Resumed<>(at(to)));
    }

    @Test
    void areDueWhenTheCalendarSaysFromOpeningLunchAndWeekend() {
        for (var start : List.of("06 09:00", "06 10:00", "06 12:30", "06 13:00", "06 18:00", "07 12:30", "09 07:00")) {
            for (var terms : List.of(days(1), days(3), sameDay())) {
                Instant begin = at("2026-03-" + start);
                var due =
                        office().due(begin, terms.limit(), terms.conventions()).map(Due::at);

                for (long later : new long[] {0, 1, HOUR, 20 * HOUR, 400 * HOUR}) {
                    assertThat(Stopwatch.started(begin, terms, "north")
                                    .at(begin.plusSeconds(later))
                                    .due())
                            .as("%s from %s, seen %d s later", terms.limit(), start, later)
                            .isEqualTo(due);
                }
            }
        }
        assertThat(started("2026-03-09 09:00", days(1))
                        .at(at("2026-03-09 10:00"))
                        .due())
                .contains(at("2026-03-10 09:00"));
        assertThat(started("2026-03-06 12:30", days(1))
                        .at(at("2026-03-06 12:30"))
                        .due())
                .contains(at("2026-03-09 13:00"));
    }

    @Test
    void areMovedByPausesInWorkingTimeOnly() {
        var evening = paused(started("2026-03-09 09:00", days(1)), "2026-03-09 19:00", "2026-03-10 08:00");
        var hour = paused(started("2026-03-09 09:00", days(1)), "2026-03-09 10:00", "2026-03-09 11:00");
        var overDue = paused(started("2026-03-09 09:00", days(1)), "2026-03-09 18:00", "2026-03-10 15:00");

        assertThat(evening.at(at("2026-03-10 08:00")).due()).contains(at("2026-03-10 09:00"));
        assertThat(hour.at(at("2026-03-09 11:00")).due()).contains(at("2026-03-10 10:00"));
        // used up when the pause began, so due when it ends
        assertThat(overDue.at(at("2026-03-10 15:00")).due()).contains(at("2026-03-10 15:00"));
        assertThat(overDue.at(at("2026-03-10 14:59")).due()).isEmpty();
    }

    @Test
    void toTheEndOfTheDayStayAtTheEndOfADay() {
        var hour = paused(started("2026-03-09 15:00", sameDay()), "2026-03-09 16:00", "2026-03-09 17:00");

        // three hours, of which one is left on Tuesday
        assertThat(hour.at(at("2026-03-09 18:00")).due()).contains(at("2026-03-10 10:00"));
        assertThat(paused(started("2026-03-09 15:00", sameDay()), "2026-03-09 16:00", "2026-03-10 17:00")
                        .at(at("2026-03-10 17:00"))
                        .due())
                .contains(at("2026-03-11 10:00"));
        assertThat(paused(started("2026-03-09 15:00", sameDay()), "2026-03-09 16:00", "2026-03-10 16:00")
                        .at(at("2026-03-10 16:00"))
                        .due())
                .contains(at("2026-03-10 18:00"));
    }

    @Test
    void countFromWhenTheirTermsHold() {
        var always = Terms.usual(BusinessCalendar.always(SHANGHAI), TimeLimit.Working.hours(100));
        var threeDays = started("2026-03-09 09:00", always)
                .with(TermsChanged.fromNow(at("2026-03-10 09:00"), days(3)))
                .at(at("2026-03-10 12:00"));
        var endOfDay = started("2026-03-09 09:00", always)
                .with(TermsChanged.fromNow(at("2026-03-12 10:00"), sameDay()))
                .at(at("2026-03-12 11:00"));
        var fromTheStart = started("2026-03-09 09:00", always)
                .with(new TermsChanged<>(at("2026-03-10 09:00"), days(3), at("2026-03-09 09:00")))
                .at(at("2026-03-10 12:00"));

        assertThat(threeDays.due()).contains(at("2026-03-13 09:00"));
        assertThat(threeDays.seconds()).isEqualTo(27 * HOUR);
        assertThat(threeDays.left()).hasValue(21 * HOUR);
        assertThat(endOfDay.due()).contains(at("2026-03-12 18:00"));
        assertThat(endOfDay.left()).hasValue(6 * HOUR);
        assertThat(fromTheStart.due()).contains(at("2026-03-12 09:00"));
    }

    @Test
    void ofNothingAreDueAtTheFirstMomentThatIsNotPaused() {
        for (var terms : List.of(days(0), Terms.usual(office(), new TimeLimit.Working(0)))) {
            var weekend = started("2026-03-07 10:00", terms).with(new Paused<>(at("2026-03-07 11:00"), "key"));

            assertThat(weekend.at(at("2026-03-07 10:30")).due()).contains(at("2026-03-09 09:00"));
            assertThat(weekend.at(at("2026-03-10 12:00")).due()).isEmpty();
            assertThat(weekend.with(new Resumed<>(at("2026-03-11 12:30")))
                            .at(at("2026-03-12 12:00"))
                            .due())
                    .contains(at("2026-03-11 13:00"));
        }
    }

    @Test
    void leaveOutDaysThatTheClockSkips() {
        var apia = BusinessCalendar.of(ZoneId.of("Pacific/Apia"), CalendarLayer.of("company", Times.OFFICE));

        // Friday 30 December 2011 never was
        assertThat(Times.due(apia, "2011-12-29 10:00", new TimeLimit.Days(1), WORKING_DAYS))
                .isEqualTo("2012-01-02 10:00");
        assertThat(apia.isWorkday(LocalDate.parse("2011-12-30"))).isFalse();
    }
}
