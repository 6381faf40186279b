package pareto.values;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Whether one second counts, by asking the rules as they are written, again for every second.
final class PlainCalendar {

    private final ZoneId zone;
    private final List<CalendarLayer> layers;

    /// The days of the last second asked for; most seconds share them.
    private Day today = new Day(Long.MIN_VALUE, List.of(), List.of());

    private Day yesterday = today;
    private long offsetMinute = Long.MIN_VALUE;
    private long offset;

    private record Said(List<DayChange> before, List<DayChange> on, List<DayChange> after) {}

    /// @param number days since 1970
    private record Day(long number, List<Slot> week, List<Said> byLayer) {}

    PlainCalendar(ZoneId zone, List<CalendarLayer> layers) {
        this.zone = zone;
        this.layers = layers;
    }

    boolean isOpen(long moment) {
        if (Math.floorDiv(moment, 60) != offsetMinute) {
            offsetMinute = Math.floorDiv(moment, 60);
            offset = zone.getRules().getOffset(Instant.ofEpochSecond(moment)).getTotalSeconds();
        }
        long shown = moment + offset;
        long date = Math.floorDiv(shown, 86_400);
        if (date != today.number) {
            today = day(date);
            yesterday = day(date - 1);
        }
        int second = (int) (shown - date * 86_400);
        return beganOn(today, second) || beganOn(yesterday, second + 86_400);
    }

    /// Whether a second, counted from the midnight of the day, lies within the hours that begin on it.
    IntPredicate beginningOn(LocalDate date) {
        var day = day(date.toEpochDay());
        return second -> beganOn(day, second);
    }

    private Day day(long number) {
        return new Day(
                number,
                week(LocalDate.ofEpochDay(number).getDayOfWeek()),
                layers.stream()
                        .map(layer -> new Said(said(layer, number - 1), said(layer, number), said(layer, number + 1)))
                        .toList());
    }

    private static List<DayChange> said(CalendarLayer layer, long number) {
        var day = LocalDate.ofEpochDay(number);
        var said = new ArrayList<DayChange>();
        layer.dated().stream().filter(each -> each.day().equals(day)).forEach(each -> said.add(each.change()));
        boolean settled = said.stream().anyMatch(DayChange::setsTheDay);
        layer.yearly().stream()
                .filter(each -> each.day().equals(MonthDay.from(day)))
                .filter(each -> !settled || !each.change().setsTheDay())
                .forEach(each -> said.add(each.change()));
        return said;
    }

    /// @param second since the midnight at which the day began
    private boolean beganOn(Day day, int second) {
        boolean open = within(day.week, second);
        for (var said : day.byLayer) {
            for (var change : said.on) {
                open = switch (change) {
                    case DayChange.Closed() -> false;
                    case DayChange.Like(var weekday) -> within(week(weekday), second);
                    case DayChange.Hours(var slots) -> within(slots, second);
                    case DayChange.Added _, DayChange.Removed _ -> open;
                };
            }
            for (var change : said.on) {
                open |= change instanceof DayChange.Added(var slots) && within(slots, second);
            }
            open &= !takenAway(said.before, second + 86_400);
            open &= !takenAway(said.on, second);
            open &= !takenAway(said.after, second - 86_400);
        }
        return open;
    }

    private static boolean takenAway(List<DayChange> said, int second) {
        for (var change : said) {
            if (change instanceof DayChange.Removed(var slots) && within(slots, second)) {
                return true;
            }
        }
        return false;
    }

    private List<Slot> week(DayOfWeek weekday) {
        List<Slot> hours = List.of();
        for (var layer : layers) {
            if (layer.week().isPresent()) {
                hours = layer.week().get().on(weekday);
            }
        }
        return hours;
    }

    private static boolean within(List<Slot> slots, int second) {
        for (var slot : slots) {
            if (slot.from() <= second && second < slot.to()) {
                return true;
            }
        }
        return false;
    }

    static Stream<String> zones() {
        return Stream.of(
                "Asia/Shanghai",
                "UTC",
                "Europe/Berlin",
                "America/Sao_Paulo",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Asia/Tehran",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Pacific/Apia",
                "Pacific/Chatham",
                "Africa/Casablanca",
                "America/New_York");
    }
}
