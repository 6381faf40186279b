package pareto.service.stopwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import pareto.calendar.CalendarId;
import pareto.values.Conventions;
import pareto.values.TimeLimit;

/// How long something may take, as it was agreed.
///
/// @param calendar on which time counts; null for day and night
/// @param day what a day is, where the limit is one in days
public record Limit(@Nullable CalendarId calendar, TimeLimit time, Conventions.DayMeaning day) {

    /// So much working time.
    public static Limit working(@Nullable CalendarId calendar, Duration time) {
        return new Limit(calendar, new TimeLimit.Working(time.toSeconds()), Conventions.DayMeaning.BUSINESS_HOURS);
    }

    /// So many working days: the same time on the day they lead to.
    public static Limit workingDays(@Nullable CalendarId calendar, int days) {
        return new Limit(calendar, new TimeLimit.Days(days), Conventions.DayMeaning.WORKING_DAY);
    }

    /// A day and hour that was promised, in natural time. Stopwatches drop fractions of seconds, and so does this.
    ///
    /// @throws IllegalArgumentException when it lies before the start
    public static Limit until(Instant start, Instant promised) {
        return working(null, Duration.between(start.truncatedTo(ChronoUnit.SECONDS), promised));
    }
}
