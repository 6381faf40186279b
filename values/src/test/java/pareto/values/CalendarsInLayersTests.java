package pareto.values;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pareto.values.Times.OFFICE;
import static pareto.values.Times.SHANGHAI;
import static pareto.values.Times.added;
import static pareto.values.Times.closed;
import static pareto.values.Times.due;
import static pareto.values.Times.hours;
import static pareto.values.Times.hoursBetween;
import static pareto.values.Times.like;
import static pareto.values.Times.removed;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// National Day 2026: free from Thursday 1 to Wednesday 7 October, made up for on Sunday 20 September and
/// Saturday 10 October.
class CalendarsInLayersTests {

    private static final CalendarLayer NATION = CalendarLayer.of(
            "nation",
            IntStream.concat(IntStream.rangeClosed(1, 7), IntStream.of(20, 10))
                    .mapToObj(CalendarsInLayersTests::nationalDay)
                    .toList());

    private static final CalendarLayer COMPANY = CalendarLayer.of("company", OFFICE);

    private static DatedChange nationalDay(int day) {
        return switch (day) {
            case 20 -> like("2026-09-20", MONDAY);
            case 10 -> like("2026-10-10", FRIDAY);
            default -> closed("2026-10-0" + day);
        };
    }

    private static BusinessCalendar of(CalendarLayer... layers) {
        return BusinessCalendar.of(SHANGHAI, layers);
    }

    @Test
    void makeUpWorkdaysCountAndHolidaysDoNot() {
        var calendar = of(NATION, COMPANY);

        assertThat(hoursBetween(calendar, "2026-09-20 00:00", "2026-09-21 00:00"))
                .isEqualTo(8);
        assertThat(due(calendar, "2026-09-30 17:00", TimeLimit.Working.hours(9)))
                .isEqualTo("2026-10-08 18:00");
        assertThat(due(calendar, "2026-09-30 17:00", TimeLimit.Working.hours(18)))
                .isEqualTo("2026-10-10 10:00");
        assertThat(calendar.workdays(new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))))
                .isEqualTo(18);
    }

    @Test
    void aWeekNeverUndoesAHoliday() {
        var calendar = of(NATION, COMPANY, CalendarLayer.of("department", Week.everyDay(Slot.ALL_DAY)));

        assertThat(hoursBetween(calendar, "2026-10-01 00:00", "2026-10-08 00:00"))
                .isZero();
        assertThat(hoursBetween(calendar, "2026-10-10 00:00", "2026-10-11 00:00"))
                .isEqualTo(24);
    }

    @Test
    void theLastHasTheLastWord() {
        var closes = CalendarLayer.of("company", List.of(closed("2026-10-10")));
        var onDuty = CalendarLayer.of("department", List.of(added("2026-10-02", "10:00-14:00")));
        var outing = CalendarLayer.of("contract", List.of(removed("2026-10-08", "14:00-18:00")));
        var allTheSame = CalendarLayer.of("department", List.of(hours("2026-10-08", "09:00-18:00")));

        assertThat(hoursBetween(of(NATION, COMPANY, closes), "2026-10-10 00:00", "2026-10-11 00:00"))
                .isZero();
        assertThat(hoursBetween(of(NATION, COMPANY, onDuty), "2026-10-01 00:00", "2026-10-08 00:00"))
                .isEqualTo(4);
        assertThat(hoursBetween(of(COMPANY, outing), "2026-10-08 00:00", "2026-10-09 00:00"))
                .isEqualTo(4);
        assertThat(hoursBetween(of(COMPANY, outing, allTheSame), "2026-10-08 00:00", "2026-10-09 00:00"))
                .isEqualTo(9);
        assertThat(hoursBetween(of(COMPANY, allTheSame, outing), "2026-10-08 00:00", "2026-10-09 00:00"))
                .isEqualTo(5);
    }

    @Test
    void oneLayerSetsTheDayThenAddsThenTakesAway() {
        var busy = CalendarLayer.of(
                "company",
                List.of(
                        removed("2026-10-10", "11:00-13:00"),
                        added("2026-10-10", "08:00-12:00"),
                        like("2026-10-10", FRIDAY)));

        // 09-12 and 13-18, with 08-12 08-12 and 13-18, without 11-13 08-11 and 13-18
        assertThat(hoursBetween(of(COMPANY, busy), "2026-10-10 00:00", "2026-10-11 00:00"))
                .isEqualTo(8);
    }

    @Test
    void datesComeBeforeWhatIsSoEveryYear() {
        var christmas = new YearlyChange(MonthDay.of(12, 25), "Christmas", new DayChange.Closed());
        var works = new CalendarLayer(
                "company", Optional.of(OFFICE), List.of(hours("2026-12-25", "09:00-12:00")), List.of(christmas));

        assertThat(hoursBetween(of(works), "2025-12-25 00:00", "2025-12-26 00:00"))
                .isZero();
        assertThat(hoursBetween(of(works), "2026-12-25 00:00", "2026-12-26 00:00"))
                .isEqualTo(3);
    }

    @Test
    void saysWhatCannotBeMeant() {
        assertThatThrownBy(() -> CalendarLayer.of("nation", List.of(closed("2026-10-01"), like("2026-10-01", MONDAY))))
                .hasMessage("The calendar nation says twice what begins on 2026-10-01, the second time as test; keep"
                        + " one of the two.");
        assertThatThrownBy(() -> Week.mondayToFriday(Slot.parse("09:00-13:00"), Slot.parse("12:00-18:00")))
                .hasMessage("The hours 09:00-13:00 and 12:00-18:00 overlap; let one end where the other begins.");
        assertThatThrownBy(() -> Slot.parse("nine to five")).hasMessageContaining("write them like 09:00-13:00");
        assertThatThrownBy(() -> Slot.parse("09:00-25:00")).hasMessageContaining("from 00:00 to 24:00");
        assertThatThrownBy(() -> Slot.parse("09:60-10:00")).hasMessageContaining("from 00:00 to 24:00");
        assertThatThrownBy(() -> Slot.parse("24:00-02:00")).hasMessageContaining("begin between 00:00 and 24:00");
        assertThatThrownBy(() -> new TimeLimit.Working(-1)).hasMessageContaining("give zero or more");
        assertThatThrownBy(() -> new TimeLimit.Days(4_000)).hasMessageContaining("give 0 to 3660");
        assertThatThrownBy(() -> hoursBetween(of(COMPANY), "2026-10-10 00:00", "9999-10-11 00:00"))
                .hasMessageContaining("1900 to 2999");
    }

    @Test
    void hoursAreWrittenAsTheyAreRead() {
        for (var text : List.of("09:00-13:00", "22:00-06:00", "00:00-24:00", "08:30:15-17:00")) {
            assertThat(Slot.parse(text)).hasToString(text);
        }
        assertThat(Slot.parse("9：00 – 13：00")).hasToString("09:00-13:00");
    }
}
