package pareto.service.stopwatch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.calendar.CalendarId;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Conventions.DayMeaning;
import pareto.values.StopwatchEvent;
import pareto.values.Terms;
import pareto.values.TimeLimit;

/// One line of a record as it is stored.
///
/// @param recorded when it was written down
/// @param since from when a changed limit is reckoned with
record Line(
        Kind kind,
        Instant at,
        Instant recorded,
        @Nullable Instant since,
        @Nullable Limit limit,
        @Nullable Holder holder,
        @Nullable String reason) {

    enum Kind {
        STARTED,
        PAUSED,
        RESUMED,
        TERMS,
        HANDED_OVER,
        STOPPED,
        REOPENED
    }

    /// How a limit is stored.
    enum LimitKind {
        SECONDS,
        HOUR_DAYS,
        WORKING_DAYS,
        SAME_DAY
    }

    /// Which calendar is meant: none is day and night.
    interface Hours {
        BusinessCalendar of(@Nullable CalendarId calendar, Instant known);
    }

    static Line started(Instant at, Instant now, Limit limit, Holder holder) {
        return new Line(Kind.STARTED, at, now, null, limit, holder, null);
    }

    static Line paused(Instant at, Instant now, String reason) {
        return new Line(Kind.PAUSED, at, now, null, null, null, reason);
    }

    static Line agreed(Instant at, Instant now, Limit limit, Instant since) {
        return new Line(Kind.TERMS, at, now, since, limit, null, null);
    }

    static Line handedOver(Instant at, Instant now, Holder to) {
        return new Line(Kind.HANDED_OVER, at, now, null, null, to, null);
    }

    /// A line that says no more than what and when.
    static Line plain(Kind kind, Instant at, Instant now) {
        return new Line(kind, at, now, null, null, null, null);
    }

    /// The same with moments as the database keeps them, which would round them up behind the next line.
    Line asStored() {
        return new Line(
                kind, stored(at), stored(recorded), since == null ? null : stored(since), limit, holder, reason);
    }

    private static Instant stored(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    StopwatchEvent<Holder> event(Hours calendars, Instant known) {
        return switch (kind) {
            case STARTED -> new StopwatchEvent.Started<>(at, terms(calendars, known), Objects.requireNonNull(holder));
            case PAUSED -> new StopwatchEvent.Paused<>(at, Objects.requireNonNull(reason));
            case RESUMED -> new StopwatchEvent.Resumed<>(at);
            case TERMS -> new StopwatchEvent.TermsChanged<>(at, terms(calendars, known), Objects.requireNonNull(since));
            case HANDED_OVER -> new StopwatchEvent.HandedOver<>(at, Objects.requireNonNull(holder));
            case STOPPED -> new StopwatchEvent.Stopped<>(at);
            case REOPENED -> new StopwatchEvent.Reopened<>(at);
        };
    }

    private Terms terms(Hours calendars, Instant known) {
        Limit agreed = Objects.requireNonNull(limit);
        return new Terms(
                calendars.of(agreed.calendar(), known), agreed.time(), Conventions.USUAL.withDay(agreed.day()));
    }

    static LimitKind kind(Limit limit) {
        return switch (limit.time()) {
            case TimeLimit.Working _ -> LimitKind.SECONDS;
            case TimeLimit.Days _ ->
                limit.day() == DayMeaning.WORKING_DAY ? LimitKind.WORKING_DAYS : LimitKind.HOUR_DAYS;
            case TimeLimit.SameDay _ -> LimitKind.SAME_DAY;
        };
    }

    static @Nullable Long count(Limit limit) {
        return switch (limit.time()) {
            case TimeLimit.Working(var seconds) -> Long.valueOf(seconds);
            case TimeLimit.Days(var days) -> Long.valueOf(days);
            case TimeLimit.SameDay _ -> null;
        };
    }

    static Limit limit(@Nullable CalendarId calendar, LimitKind kind, long count) {
        TimeLimit time = switch (kind) {
            case SECONDS -> new TimeLimit.Working(count);
            case HOUR_DAYS, WORKING_DAYS -> new TimeLimit.Days(Math.toIntExact(count));
            case SAME_DAY -> new TimeLimit.SameDay();
        };
        return new Limit(
                calendar, time, kind == LimitKind.WORKING_DAYS ? DayMeaning.WORKING_DAY : DayMeaning.BUSINESS_HOURS);
    }
}
