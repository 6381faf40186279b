package pareto.service.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import pareto.calendar.CalendarId;
import pareto.calendar.Calendars;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Due;
import pareto.values.TimeLimit;

/// Measures the same-day rule: what a request concerns is sent out on the business day on which it was
/// taken. The day is that of the calendar of the first step at sites; without one, the calendar day. A site
/// added later counts by the same day, so that sending one out early does not make up for the others.
@Component
class SameDay {

    private final Calendars calendars;
    private final Clock clock;

    SameDay(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /// How many of the sites were sent out on that day.
    int kept(Asked request, Playbook playbook, List<Site> sites) {
        Instant end = playbook.inOrder().stream()
                .filter(step -> step.scope() == Scope.SITE)
                .map(step -> step.limit().calendar())
                .filter(Objects::nonNull)
                .findFirst()
                .map(calendar -> end(calendar, request.takenAt()))
                .orElseGet(() -> endOfDate(request.takenAt(), clock.getZone()));
        return Math.toIntExact(
                sites.stream().filter(site -> !site.addedAt().isAfter(end)).count());
    }

    private Instant end(CalendarId calendar, Instant taken) {
        return end(calendars.asOf(calendar, clock.instant()), taken);
    }

    /// The end of the business day that a moment falls on, or of the next one when it falls outside all hours.
    static Instant end(BusinessCalendar calendar, Instant taken) {
        return calendar.due(taken, new TimeLimit.SameDay(), Conventions.USUAL)
                .map(Due::at)
                .orElse(taken);
    }

    private static Instant endOfDate(Instant taken, ZoneId zone) {
        LocalDate day = taken.atZone(zone).toLocalDate();
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }
}
