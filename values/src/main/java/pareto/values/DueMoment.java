package pareto.values;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// When the limit of a stopwatch is or was used up.
///
/// A limit in working time is compared with all that was consumed. One in working days, or until the end of
/// the day, is a moment on the calendar of its terms, counted from when these hold; it stays that moment
/// unless working time was left out before it, which moves it as it moves hours.
///
/// @param start of the stopwatch
/// @param since from when the terms hold
/// @param consumed in order, cut at `since`
/// @param end until when it has been followed: the moment of the reading, or the last stop
/// @param running whether time goes on to be consumed behind that
record DueMoment<O>(
        Instant start, Instant since, Terms terms, List<Reading.Consumed<O>> consumed, Instant end, boolean running) {

    /// Working seconds it may take in all, by the terms in force; none when so much never comes.
    OptionalLong limit() {
        var working = workingTime();
        if (working.isPresent()) {
            return working;
        }
        var wanted = onCalendar();
        return wanted.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(before() + wanted.get().time().seconds());
    }

    Optional<Instant> find() {
        var working = workingTime();
        var conventions = terms.conventions();
        if (working.isEmpty()) {
            return onCalendar().flatMap(this::kept);
        }
        long limit = working.getAsLong();
        if (limit == 0 && conventions.zero() == Conventions.ZeroDuration.AT_ONCE) {
            return Optional.of(start);
        }
        return usedUp(consumed, limit, limit == 0 || conventions.slotEnd() == Conventions.SlotEnd.NEXT_OPENING);
    }

    /// When so many working seconds are or were consumed, be it at the end of hours or at a pause.
    Optional<Instant> usedUp(long seconds) {
        return usedUp(consumed, seconds, false);
    }

    /// Days of business hours are so much working time.
    private OptionalLong workingTime() {
        return switch (terms.limit()) {
            case TimeLimit.Working(var seconds) -> OptionalLong.of(seconds);
            case TimeLimit.Days(var days)
            when terms.conventions().day() == Conventions.DayMeaning.BUSINESS_HOURS ->
                OptionalLong.of(days * (long) Slot.DAY);
            case TimeLimit.Days _, TimeLimit.SameDay _ -> OptionalLong.empty();
        };
    }

    private Optional<Due> onCalendar() {
        return terms.calendar().due(since, terms.limit(), terms.conventions());
    }

    private long before() {
        return consumed.stream()
                .map(Reading.Consumed::time)
                .filter(time -> time.from().isBefore(since))
                .mapToLong(WorkingTime::seconds)
                .sum();
    }

    private Optional<Instant> kept(Due wanted) {
        var parts = consumed.stream()
                .filter(part -> !part.time().from().isBefore(since))
                .toList();
        if (wanted.time().seconds() == 0 && terms.conventions().zero() == Conventions.ZeroDuration.NEXT_OPENING) {
            return usedUp(parts, 0, true);
        }
        var reached = since;
        for (var part : parts) {
            if (leavesOut(reached, part.time().from(), wanted.at())) {
                return moved(parts, wanted);
            }
            reached = part.time().to();
        }
        if (running && leavesOut(reached, end, wanted.at())) {
            return moved(parts, wanted);
        }
        return running || !reached.isBefore(wanted.at()) ? Optional.of(wanted.at()) : Optional.empty();
    }

    /// Whether between two moments, ahead of the wanted one, time was not consumed that counts, or the
    /// wanted moment itself lies there.
    private boolean leavesOut(Instant from, Instant to, Instant wanted) {
        return from.isBefore(to)
                && from.isBefore(wanted)
                && (to.isAfter(wanted)
                        || terms.calendar().between(from, to, Conventions.USUAL).seconds() > 0);
    }

    /// A moment that counts moves to one that counts, the end of hours to an end of hours.
    private Optional<Instant> moved(List<Reading.Consumed<O>> parts, Due wanted) {
        return usedUp(parts, wanted.time().seconds(), terms.calendar().isOpen(wanted.at()));
    }

    /// @param opening whether it is due only when time begins to be consumed again, where it was used up at
    ///     the end of hours or at a pause
    private Optional<Instant> usedUp(List<Reading.Consumed<O>> parts, long limit, boolean opening) {
        long left = limit;
        for (var part : parts) {
            long seconds = part.time().seconds();
            if (left <= seconds) {
                var due = after(part.time().calendar(), part.time().from(), left, opening);
                if (due.isPresent() && !due.get().isAfter(part.time().to())) {
                    return due;
                }
            }
            left -= seconds;
        }
        return running ? after(terms.calendar(), end, left, opening) : Optional.empty();
    }

    private static Optional<Instant> after(BusinessCalendar calendar, Instant from, long seconds, boolean opening) {
        var spent = calendar.due(from, new TimeLimit.Working(seconds), Conventions.USUAL)
                .map(Due::at);
        return opening ? spent.flatMap(calendar::openFrom) : spent;
    }
}
