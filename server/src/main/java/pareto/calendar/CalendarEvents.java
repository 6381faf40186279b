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
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import pareto.shell.Refusal;
import pareto.values.Period;
import pareto.values.Slot;

/// Events of an iCalendar file. One of whole days is a holiday, or a make-up workday where it says so; one of
/// hours takes these away. Cancelled ones and hours during which people are free say nothing.
final class CalendarEvents {

    /// Apple's calendars of public holidays say so in a property of their own.
    private static final String SPECIAL_DAY = "X-APPLE-SPECIAL-DAY";

    /// 上班 and 补班 unless denied, （班）, and 班 behind the name of a holiday; neither 培训班 nor 值班.
    private static final Pattern WORKED = Pattern.compile("(?<!不|不用|不必|无需|无须|免|停止)(上班|补班)|[（(]班[)）]|(^|[节日\\s])班$");

    private static final Pattern ZONE = Pattern.compile("TZID=\"?([^\":;,\r\n]+)");
    /// Days looked at for repetitions; more than any calendar of holidays needs.
    private static final long MOST_STEPS = 2_000_000;

    private final ZoneId zone;
    private final Period span;
    private long steps;

    CalendarEvents(ZoneId zone, Period span) {
        this.zone = zone;
        this.span = span;
    }

    /// @throws Refusal in one sentence
    void read(String text, FoundDays found) {
        var unfolded = text.replaceAll("\r?\n[ \t]", "");
        try {
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
        } catch (Refusal refused) {
            throw refused.status() == HttpStatus.BAD_REQUEST
                    ? unknownZone(unfolded)
                            .map(name -> Refusal.badInput("calendar.file.zone", name))
                            .orElse(refused)
                    : refused;
        }
    }

    /// Other programs name zones in their own ways, which is why a file cannot be read that looks sound.
    private static Optional<String> unknownZone(String unfolded) {
        return ZONE.matcher(unfolded)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .filter(name -> !isZone(name))
                .findFirst();
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void reading(VEvent event, Runnable part) {
        try {
            part.run();
        } catch (DateTimeException
                | ArithmeticException
                | IllegalArgumentException
                | UnsupportedOperationException unreadable) {
            throw Refusal.badInput("calendar.file.event", DayNames.cut(text(event, Property.SUMMARY)));
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
        var occurrences = new Occurrences(event, start, moved, span, this::local);
        steps += occurrences.steps();
        if (steps > MOST_STEPS) {
            throw Refusal.tooLarge("calendar.file.repeats");
        }
        var length = length(event, start);
        for (var occurrence : occurrences.starts()) {
            if (occurrence instanceof LocalDate day) {
                wholeDays(event, name, day, day.plus(length), found);
            } else if (!free) {
                hours(name, local(occurrence), local(occurrence.plus(length)), found);
            }
        }
    }

    private void wholeDays(VEvent event, String name, LocalDate first, LocalDate end, FoundDays found) {
        var last = end.isBefore(span.to()) ? end : span.to();
        for (var day = first.isBefore(span.from()) ? span.from() : first; day.isBefore(last); day = day.plusDays(1)) {
            if (isWorked(event, name)) {
                found.makeUpWorkday(day, name);
            } else {
                found.holiday(day, name);
            }
        }
    }

    private static boolean isWorked(VEvent event, String name) {
        var special = text(event, SPECIAL_DAY).toUpperCase(Locale.ROOT);
        return special.isEmpty() ? WORKED.matcher(name).find() : special.equals("ALTERNATE-WORKDAY");
    }

    /// From day to day, since hours belong to one.
    private void hours(String name, LocalDateTime from, LocalDateTime end, FoundDays found) {
        var begin = span.from().atStartOfDay();
        var close = span.to().atStartOfDay();
        var at = from.isBefore(begin) ? begin : from;
        var to = end.isAfter(close) ? close : end;
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
        if (start instanceof LocalDate && end instanceof LocalDate) {
            return java.time.Period.ofDays((int) Math.max(ChronoUnit.DAYS.between(start, end), 1));
        }
        if (end != null) {
            boolean shown = isShown(start) || isShown(end);
            return shown ? Duration.between(local(start), local(end)) : Duration.between(start, end);
        }
        return duration.map(net.fortuna.ical4j.model.property.Duration::getDuration)
                .orElse(start instanceof LocalDate ? java.time.Period.ofDays(1) : Duration.ZERO);
    }

    /// Whether it is a time on the wall and no moment, so that a change of the clock does not matter to it.
    private static boolean isShown(Temporal moment) {
        return moment instanceof LocalDate || moment instanceof LocalDateTime;
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
