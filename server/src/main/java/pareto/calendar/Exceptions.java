package pareto.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/// Occurrences that do not happen. Programs write them in other forms than the start: a moment in UTC
/// beside one in a zone, a day beside a moment and the other way round.
final class Exceptions {

    private final Function<Temporal, LocalDateTime> local;
    private final Set<LocalDateTime> moments = new HashSet<>();
    /// Days named as such, and the days of moments, which a start of a whole day is compared with.
    private final Set<LocalDate> days = new HashSet<>();

    private final Set<LocalDate> daysOfMoments = new HashSet<>();

    /// @param local the clock on the wall of the calendar
    Exceptions(Function<Temporal, LocalDateTime> local) {
        this.local = local;
    }

    void add(Temporal exception) {
        if (exception instanceof LocalDate day) {
            days.add(day);
        } else {
            moments.add(local.apply(exception));
            daysOfMoments.add(dayOf(exception));
        }
    }

    boolean contains(Temporal start) {
        return start instanceof LocalDate day
                ? days.contains(day) || daysOfMoments.contains(day)
                : moments.contains(local.apply(start)) || days.contains(dayOf(start));
    }

    /// As it is written, in its own zone.
    private LocalDate dayOf(Temporal moment) {
        return switch (moment) {
            case ZonedDateTime zoned -> zoned.toLocalDate();
            case OffsetDateTime offset -> offset.toLocalDate();
            default -> local.apply(moment).toLocalDate();
        };
    }
}
