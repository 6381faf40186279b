package pareto.values;

import static org.assertj.core.api.Assertions.assertThat;
import static pareto.values.Conventions.USUAL;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.at;
import static pareto.values.Times.due;
import static pareto.values.Times.hours;
import static pareto.values.Times.office;

import java.util.List;
import org.junit.jupiter.api.Test;
import pareto.values.Conventions.DayMeaning;
import pareto.values.Conventions.Reversed;
import pareto.values.Conventions.SlotEnd;
import pareto.values.Conventions.ZeroDuration;

/// 6 March 2026 is a Friday; eight hours a day, nine to six with lunch at twelve.
class ConventionsTests {

    private static final TimeLimit NOTHING = new TimeLimit.Working(0);
    private static final Conventions WORKING_DAYS = USUAL.withDay(DayMeaning.WORKING_DAY);

    @Test
    void nothingIsDueAtTheNextOpeningOrAtOnce() {
        var atOnce = new Conventions(ZeroDuration.AT_ONCE, SlotEnd.STAYS, Reversed.NOTHING, DayMeaning.BUSINESS_HOURS);

        assertThat(due(office(), "2026-03-07 10:00", NOTHING)).isEqualTo("2026-03-09 09:00");
        assertThat(due(office(), "2026-03-07 10:00", NOTHING, atOnce)).isEqualTo("2026-03-07 10:00");
        assertThat(due(office(), "2026-03-06 10:00", NOTHING)).isEqualTo("2026-03-06 10:00");
    }

    @Test
    void theEndOfHoursStaysOrMovesOn() {
        var moves = new Conventions(
                ZeroDuration.NEXT_OPENING, SlotEnd.NEXT_OPENING, Reversed.NOTHING, DayMeaning.BUSINESS_HOURS);
        var two = TimeLimit.Working.hours(2);

        assertThat(due(office(), "2026-03-06 16:00", two)).isEqualTo("2026-03-06 18:00");
        assertThat(due(office(), "2026-03-06 16:00", two, moves)).isEqualTo("2026-03-09 09:00");
        assertThat(due(office(), "2026-03-06 15:00", two, moves)).isEqualTo("2026-03-06 17:00");
    }

    @Test
    void reversedIsNothingOrNegative() {
        var negative =
                new Conventions(ZeroDuration.NEXT_OPENING, SlotEnd.STAYS, Reversed.NEGATIVE, DayMeaning.BUSINESS_HOURS);
        var later = at("2026-03-06 12:00");
        var earlier = at("2026-03-06 10:00");

        assertThat(office().between(later, earlier, USUAL).seconds()).isZero();
        assertThat(office().between(later, earlier, USUAL).counted()).isEmpty();
        assertThat(office().between(later, earlier, negative).seconds()).isEqualTo(-2 * Times.HOUR);
        assertThat(office().between(later, earlier, negative).counted()).containsExactly(new Stretch(earlier, later));
    }

    @Test
    void aDayIs24BusinessHoursOrOneWorkingDay() {
        var day = new TimeLimit.Days(1);

        assertThat(due(office(), "2026-03-06 16:00", day)).isEqualTo("2026-03-11 16:00");
        assertThat(due(office(), "2026-03-06 16:00", day, WORKING_DAYS)).isEqualTo("2026-03-09 16:00");
        assertThat(due(office(), "2026-03-06 16:00", new TimeLimit.Days(3), WORKING_DAYS))
                .isEqualTo("2026-03-11 16:00");
        assertThat(due(office(), "2026-03-06 12:30", day, WORKING_DAYS)).isEqualTo("2026-03-09 13:00");
        assertThat(due(office(), "2026-03-07 12:30", day, WORKING_DAYS)).isEqualTo("2026-03-10 09:00");
        assertThat(due(office(), "2026-03-07 12:30", new TimeLimit.Days(0), WORKING_DAYS))
                .isEqualTo("2026-03-09 09:00");
    }

    @Test
    void aWorkingDayThatIsOpenAtOtherHoursIsKeptWithin() {
        var other = BusinessCalendar.of(
                SHANGHAI,
                CalendarLayer.of("company", Times.OFFICE),
                CalendarLayer.of(
                        "department", List.of(hours("2026-03-09", "10:00-12:00"), hours("2026-03-10", "17:00-19:00"))));
        var day = new TimeLimit.Days(1);

        assertThat(due(other, "2026-03-06 16:00", day, WORKING_DAYS)).isEqualTo("2026-03-09 12:00");
        assertThat(due(other, "2026-03-06 16:00", new TimeLimit.Days(2), WORKING_DAYS))
                .isEqualTo("2026-03-10 17:00");
    }

    @Test
    void theSameDayIsOverWhenWorkIs() {
        var sameDay = new TimeLimit.SameDay();

        assertThat(due(office(), "2026-03-06 09:30", sameDay)).isEqualTo("2026-03-06 18:00");
        assertThat(due(office(), "2026-03-06 17:59", sameDay)).isEqualTo("2026-03-06 18:00");
        assertThat(due(office(), "2026-03-06 18:00", sameDay)).isEqualTo("2026-03-09 18:00");
        assertThat(due(office(), "2026-03-08 12:00", sameDay)).isEqualTo("2026-03-09 18:00");
    }
}
