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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import pareto.values.Period;

/// When an event happens: once, on further dates, or by a rule, without its exceptions.
///
/// @param moved occurrences that other events of the same name stand for
/// @param local the clock on the wall of the calendar, on which moments in several forms can be compared
record Occurrences(
        VEvent event, Temporal start, List<Temporal> moved, Period span, Function<Temporal, LocalDateTime> local) {

    private static final int EARLIEST = 1900;
    /// What began before the span can last into it.
    private static final int LONGEST = 370;

    /// About how many days are looked at to write out its rules.
    long steps() {
        return rules().stream()
                .map(RRule::getRecur)
                .mapToLong(recur -> days() / length(recur.getFrequency()) * (1 + lists(recur)))
                .sum();
    }

    private long days() {
        return Math.max(
                0, span.to().toEpochDay() - local.apply(start).toLocalDate().toEpochDay());
    }

    private static long length(Frequency frequency) {
        return switch (frequency) {
            case YEARLY -> 365;
            case MONTHLY -> 30;
            case WEEKLY -> 7;
            default -> 1;
        };
    }

    private static long lists(Recur<Temporal> recur) {
        return recur.getDayList().size()
                + (1L + recur.getMonthList().size()) * recur.getMonthDayList().size()
                + recur.getYearDayList().size()
                + 7L * recur.getWeekNoList().size();
    }

    private List<RRule<Temporal>> rules() {
        return event.getProperties(Property.RRULE);
    }

    /// Each once.
    ///
    /// @throws DateTimeException when its rule is none for days
    List<Temporal> starts() {
        var starts = new LinkedHashMap<LocalDateTime, Temporal>();
        if (rules().isEmpty()) {
            add(start, starts);
        }
        for (var rule : rules()) {
            check(rule.getRecur());
            var from = bound(start, span.from().minusDays(LONGEST));
            rule.getRecur()
                    .getDates(start, from, bound(start, span.to()), FoundDays.MOST + 1)
                    .forEach(each -> add(each, starts));
        }
        listed(Property.RDATE).forEach(each -> add(each, starts));
        var left = new Exceptions(local);
        listed(Property.EXDATE).forEach(left::add);
        if (event.getProperty(Property.RECURRENCE_ID).isEmpty()) {
            moved.forEach(left::add);
        }
        return starts.values().stream().filter(each -> !left.contains(each)).toList();
    }

    private void add(Temporal each, Map<LocalDateTime, Temporal> starts) {
        starts.putIfAbsent(local.apply(each), each);
    }

    private void check(Recur<Temporal> recur) {
        boolean byTheHour = recur.getFrequency().compareTo(Frequency.DAILY) < 0
                || !recur.getHourList().isEmpty()
                || !recur.getMinuteList().isEmpty()
                || !recur.getSecondList().isEmpty();
        if (byTheHour || start.get(ChronoField.YEAR) < EARLIEST) {
            throw new DateTimeException("repeats by the hour, or since a year that nobody means");
        }
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
