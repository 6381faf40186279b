package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.values.Times.NIGHTS;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.closed;
import static pareto.values.Times.due;
import static pareto.values.Times.hoursBetween;
import static pareto.values.Times.removed;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Shifts from ten to six that begin on Monday to Friday; 11 March 2026 is a Wednesday.
class HoursOverMidnightTests {

    private static BusinessCalendar nights(DatedChange... changes) {
        return BusinessCalendar.of(
                SHANGHAI, CalendarLayer.of("company", NIGHTS), CalendarLayer.of("nation", List.of(changes)));
    }

    @Test
    void belongToTheDayOnWhichTheyBegin() {
        assertThat(hoursBetween(nights(), "2026-03-13 12:00", "2026-03-16 12:00"))
                .isEqualTo(8);
        assertThat(due(nights(), "2026-03-13 12:00", TimeLimit.Working.hours(9)))
                .isEqualTo("2026-03-16 23:00");
    }

    @Test
    void runOnIntoAHolidayButDoNotBeginOnIt() {
        var holiday = nights(closed("2026-03-11"));

        assertThat(hoursBetween(holiday, "2026-03-11 00:00", "2026-03-12 12:00"))
                .isEqualTo(6);
    }

    @Test
    void endWhereTheyAreTakenAway() {
        var cut = nights(removed("2026-03-11", "00:00-24:00"));

        // two hours of Tuesday's shift before the cut, six of Wednesday's after it
        assertThat(hoursBetween(cut, "2026-03-10 12:00", "2026-03-12 12:00")).isEqualTo(8);
    }

    @Test
    void meanTheShiftWhenADayIsMeant() {
        var days = Conventions.USUAL.withDay(Conventions.DayMeaning.WORKING_DAY);

        // Friday's shift at two o'clock, then Monday's
        assertThat(due(nights(), "2026-03-14 02:00", new TimeLimit.Days(1), days))
                .isEqualTo("2026-03-17 02:00");
        assertThat(due(nights(), "2026-03-14 02:00", new TimeLimit.SameDay())).isEqualTo("2026-03-14 06:00");
        assertThat(due(nights(), "2026-03-13 23:00", new TimeLimit.SameDay())).isEqualTo("2026-03-14 06:00");
    }
}
