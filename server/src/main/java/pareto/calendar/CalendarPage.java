package pareto.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pareto.values.BusinessCalendar;
import pareto.values.DatedChange;
import pareto.values.DayChange;
import pareto.values.Week;

/// A calendar with one of its years.
///
/// @param layers from the bottom to this one
/// @param year whose days are shown
/// @param months of the year as all layers together have it
/// @param workdays of the year, by all layers together
record CalendarPage(
        StoredCalendar calendar,
        List<StoredCalendar> layers,
        Said said,
        int year,
        List<Month> months,
        long workdays,
        List<Versions.Made> versions,
        LocalDate today,
        boolean mayChange) {

    /// @param blanks empty places before the first day in a week that begins on Monday
    record Month(YearMonth month, int blanks, List<Day> days) {}

    /// @param name why the day is otherwise than its week; empty when it is not
    record Day(int number, boolean worked, boolean changed, String name) {}

    static List<Month> months(int year, BusinessCalendar all, List<Said> layers) {
        Map<LocalDate, String> names = new HashMap<>();
        layers.forEach(said -> said.days().forEach(each -> names.put(each.day(), each.name())));
        var months = new ArrayList<Month>();
        for (int number = 1; number <= 12; number++) {
            var month = YearMonth.of(year, number);
            var days = month.atDay(1)
                    .datesUntil(month.plusMonths(1).atDay(1))
                    .map(day -> new Day(
                            day.getDayOfMonth(),
                            all.isWorkday(day),
                            names.containsKey(day),
                            names.getOrDefault(day, "")))
                    .toList();
            months.add(new Month(month, month.atDay(1).getDayOfWeek().getValue() - 1, days));
        }
        return months;
    }

    List<DatedChange> daysOfTheYear() {
        return said.days().stream().filter(each -> each.day().getYear() == year).toList();
    }

    List<DayOfWeek> weekdays() {
        return List.of(DayOfWeek.values());
    }

    String hours(DayOfWeek day) {
        return DayWords.write(said.week().orElse(Week.NEVER).on(day));
    }

    String does(DatedChange change) {
        return DayWords.write(change.change());
    }

    /// The hours of a change that has some.
    static String hoursOf(DayChange change) {
        return switch (change) {
            case DayChange.Hours(var slots) -> DayWords.write(slots);
            case DayChange.Added(var slots) -> DayWords.write(slots);
            case DayChange.Removed(var slots) -> DayWords.write(slots);
            case DayChange.Closed _, DayChange.Like _ -> "";
        };
    }
}
