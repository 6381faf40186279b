package pareto.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import pareto.values.Period;

/// When an event happens: once, on further dates, or by a rule, without its exceptions.
///
/// @param moved occurrences that other events of the same name stand for
record Occurrences(VEvent event, Temporal start, List<Temporal> moved, Period span) {

    private static final int EARLIEST = 1900;
    /// What began before the span can last into it.
    private static final int LONGEST = 370;

    /// @throws DateTimeException when its rule is none for days
    List<Temporal> starts() {
        var starts = new ArrayList<Temporal>();
        var rules = event.<RRule<Temporal>>getProperties(Property.RRULE);
        if (rules.isEmpty()) {
            starts.add(start);
        }
        for (var rule : rules) {
            if (rule.getRecur().getFrequency().compareTo(Frequency.DAILY) < 0
                    || start.get(ChronoField.YEAR) < EARLIEST) {
                throw new DateTimeException("repeats by the hour, or since a year that nobody means");
            }
            starts.addAll(rule.getRecur()
                    .getDates(start, bound(start, span.from().minusDays(LONGEST)), bound(start, span.to())));
        }
        starts.addAll(listed(Property.RDATE));
        starts.removeAll(listed(Property.EXDATE));
        if (event.getProperty(Property.RECURRENCE_ID).isEmpty()) {
            starts.removeAll(moved);
        }
        return starts;
    }

    private List<Temporal> listed(String property) {
        return event.<DateListProperty<Temporal>>getProperties(property).stream()
                .flatMap(list -> list.getDates().stream())
                .toList();
    }

    private static Temporal bound(Temporal like, LocalDate day) {
        return switch (like) {
            case LocalDate _ -> day;
            case LocalDateTime _ -> day.atStartOfDay();
            case ZonedDateTime zoned -> day.atStartOfDay(zoned.getZone());
            case OffsetDateTime offset -> day.atStartOfDay().atOffset(offset.getOffset());
            case Instant _ -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
            default -> throw new DateTimeException("no known form of a moment: " + like);
        };
    }
}
