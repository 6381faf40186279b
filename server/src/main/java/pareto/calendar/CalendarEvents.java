package pareto.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;
import pareto.values.Period;
import pareto.values.Slot;

/// Events of an iCalendar file. One of whole days is a holiday, or a make-up workday where it says so; one of
/// hours takes these away. Cancelled ones and hours during which people are free say nothing.
final class CalendarEvents {

    /// Apple's calendars of public holidays say so in a property of their own.
    private static final String SPECIAL_DAY = "X-APPLE-SPECIAL-DAY";

    private final ZoneId zone;
    private final Period span;

    CalendarEvents(ZoneId zone, Period span) {
        this.zone = zone;
        this.span = span;
    }

    void read(String text, FoundDays found) {
        List<VEvent> events = calendar(text).getComponents(Component.VEVENT);
        var moved = new HashMap<String, List<Temporal>>();
        for (var event : events) {
            reading(event, () -> {
                var instead = date(event, Property.RECURRENCE_ID);
                if (instead != null) {
                    moved.computeIfAbsent(text(event, Property.UID), _ -> new ArrayList<>())
                            .add(instead);
                }
            });
        }
        for (var event : events) {
            reading(event, () -> read(event, moved.getOrDefault(text(event, Property.UID), List.of()), found));
        }
    }

    private static void reading(VEvent event, Runnable part) {
        try {
            part.run();
        } catch (DateTimeException | IllegalArgumentException | UnsupportedOperationException unreadable) {
            throw Refusal.badInput(
                    "calendar.file.event", text(event, Property.SUMMARY).strip());
        }
    }

    /// Definitions of time zones in the file are not taken over: the program knows its own.
    @SuppressWarnings("NullAway") // the builder takes null for no registry, though it does not say so
    private static Calendar calendar(String text) {
        try {
            return new CalendarBuilder((TimeZoneRegistry) null).build(new StringReader(text));
        } catch (ParserException unreadable) {
            throw Refusal.badInput("calendar.file.unreadable", unreadable.getLineNo());
        } catch (IOException | RuntimeException unreadable) {
            throw Refusal.badInput("calendar.file.damaged");
        }
    }

    private void read(VEvent event, List<Temporal> moved, FoundDays found) {
        var name = text(event, Property.SUMMARY).strip();
        boolean free = text(event, Property.TRANSP).equalsIgnoreCase("TRANSPARENT");
        var start = date(event, Property.DTSTART);
        if (start == null || text(event, Property.STATUS).equalsIgnoreCase("CANCELLED")) {
            return;
        }
        for (var occurrence : new Occurrences(event, start, moved, span).starts()) {
            if (occurrence instanceof LocalDate day) {
                wholeDays(event, name, day, length(event, start), found);
            } else if (!free) {
                hours(name, local(occurrence), local(occurrence.plus(length(event, start))), found);
            }
        }
    }

    private static void wholeDays(VEvent event, String name, LocalDate first, TemporalAmount length, FoundDays found) {
        for (var day = first; day.isBefore(first.plus(length)); day = day.plusDays(1)) {
            if (isWorked(event, name)) {
                found.makeUpWorkday(day, name);
            } else {
                found.holiday(day, name);
            }
        }
    }

    private static boolean isWorked(VEvent event, String name) {
        var special = text(event, SPECIAL_DAY).toUpperCase(Locale.ROOT);
        return special.isEmpty() ? name.matches(".*(补班|上班|[（(]班[)）]|班$).*") : special.equals("ALTERNATE-WORKDAY");
    }

    /// From day to day, since hours belong to one.
    private static void hours(String name, LocalDateTime from, LocalDateTime to, FoundDays found) {
        var at = from;
        while (at.isBefore(to)) {
            var midnight = at.toLocalDate().plusDays(1).atStartOfDay();
            var until = to.isBefore(midnight) ? to : midnight;
            int first = at.toLocalTime().toSecondOfDay();
            int last = until.equals(midnight) ? 86_400 : until.toLocalTime().toSecondOfDay();
            if (last > first) {
                found.takenAway(at.toLocalDate(), new Slot(first, last), name);
            }
            at = midnight;
        }
    }

    private TemporalAmount length(VEvent event, Temporal start) {
        var end = date(event, Property.DTEND);
        var duration = event.<net.fortuna.ical4j.model.property.Duration>getProperty(Property.DURATION);
        if (end != null) {
            return start instanceof LocalDate && end instanceof LocalDate
                    ? java.time.Period.ofDays((int) Math.clamp(ChronoUnit.DAYS.between(start, end), 1, 3_660))
                    : Duration.between(local(start), local(end));
        }
        return duration.map(net.fortuna.ical4j.model.property.Duration::getDuration)
                .orElse(start instanceof LocalDate ? java.time.Period.ofDays(1) : Duration.ZERO);
    }

    private LocalDateTime local(Temporal moment) {
        return switch (moment) {
            case LocalDate day -> day.atTime(LocalTime.MIDNIGHT);
            case LocalDateTime floating -> floating;
            case ZonedDateTime zoned -> zoned.withZoneSameInstant(zone).toLocalDateTime();
            case OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
            case Instant instant -> LocalDateTime.ofInstant(instant, zone);
            default -> throw new DateTimeException("no known form of a moment: " + moment);
        };
    }

    private static @Nullable Temporal date(VEvent event, String property) {
        return event.<DateProperty<Temporal>>getProperty(property)
                .map(DateProperty::getDate)
                .orElse(null);
    }

    private static String text(VEvent event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
