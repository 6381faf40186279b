package pareto.values;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Short words for tests of working time.
final class Times {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /// Monday to Friday, nine to six, an hour of lunch: eight hours.
    static final Week OFFICE = Week.mondayToFriday(Slot.parse("09:00-12:00"), Slot.parse("13:00-18:00"));

    /// Five nights of eight hours.
    static final Week NIGHTS = Week.mondayToFriday(Slot.parse("22:00-06:00"));

    static final long HOUR = 3_600;

    private Times() {}

    static Instant in(ZoneId zone, String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(zone).toInstant();
    }

    /// A moment in Shanghai.
    static Instant at(String local) {
        return in(SHANGHAI, local);
    }

    static BusinessCalendar office() {
        return BusinessCalendar.of(SHANGHAI, CalendarLayer.of("company", OFFICE));
    }

    static DatedChange on(String day, DayChange change) {
        return new DatedChange(LocalDate.parse(day), "test", change);
    }

    static DatedChange closed(String day) {
        return on(day, new DayChange.Closed());
    }

    static DatedChange like(String day, DayOfWeek weekday) {
        return on(day, new DayChange.Like(weekday));
    }

    static DatedChange hours(String day, String... slots) {
        return on(day, new DayChange.Hours(slots(slots)));
    }

    static DatedChange added(String day, String... slots) {
        return on(day, new DayChange.Added(slots(slots)));
    }

    static DatedChange removed(String day, String... slots) {
        return on(day, new DayChange.Removed(slots(slots)));
    }

    static List<Slot> slots(String... slots) {
        return Arrays.stream(slots).map(Slot::parse).toList();
    }

    static Week only(DayOfWeek day, String... slots) {
        return new Week(Map.of(day, slots(slots)));
    }

    static long hoursBetween(BusinessCalendar calendar, String from, String to) {
        var time = calendar.between(in(calendar.zone(), from), in(calendar.zone(), to), Conventions.USUAL);
        return time.seconds() / HOUR;
    }

    static String due(BusinessCalendar calendar, String start, TimeLimit limit) {
        return due(calendar, start, limit, Conventions.USUAL);
    }

    static String due(BusinessCalendar calendar, String start, TimeLimit limit, Conventions conventions) {
        return calendar.due(in(calendar.zone(), start), limit, conventions)
                .map(due -> LocalDateTime.ofInstant(due.at(), calendar.zone())
                        .toString()
                        .replace('T', ' '))
                .orElse("never");
    }
}
