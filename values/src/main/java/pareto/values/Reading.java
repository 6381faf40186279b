package pareto.values;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a stopwatch shows at a moment. Consumed time is cut at every pause, hand-over and change of terms; the
/// parts touch nowhere twice and add up.
///
/// @param terms in force at the moment
/// @param limit working seconds it may take, by these terms; none when so much never comes
/// @param due when the limit is or was used up; empty while it pauses or has stopped in time, and when that
///     never comes
public record Reading<O>(
        Instant at,
        State state,
        Terms terms,
        OptionalLong limit,
        List<Consumed<O>> consumed,
        List<Pause<O>> pauses,
        Optional<Instant> due) {

    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /// Working time used up in the hands of one owner.
    public record Consumed<O>(O owner, WorkingTime time) {}

    /// Time that did not count, and how much of it would have.
    public record Pause<O>(O owner, String reason, WorkingTime time) {}

    static <O> Reading<O> of(
            Instant start, Instant at, State state, Terms terms, List<Consumed<O>> consumed, List<Pause<O>> pauses) {
        var limit = limit(start, terms);
        var due =
                limit.isEmpty() ? Optional.<Instant>empty() : due(start, at, state, terms, limit.getAsLong(), consumed);
        return new Reading<>(at, state, terms, limit, List.copyOf(consumed), List.copyOf(pauses), due);
    }

    /// Days are turned into the working time they have from the start on, so that a pause moves them as it
    /// moves hours.
    private static OptionalLong limit(Instant start, Terms terms) {
        if (terms.limit() instanceof TimeLimit.Working(var seconds)) {
            return OptionalLong.of(seconds);
        }
        return terms.calendar()
                .due(start, terms.limit(), terms.conventions())
                .map(due -> OptionalLong.of(due.time().seconds()))
                .orElse(OptionalLong.empty());
    }

    private static <O> Optional<Instant> due(
            Instant start, Instant at, State state, Terms terms, long limit, List<Consumed<O>> consumed) {
        if (limit == 0) {
            return due(terms.calendar(), start, 0, terms);
        }
        long left = limit;
        for (var part : consumed) {
            long seconds = part.time.seconds();
            if (left <= seconds) {
                return due(part.time.calendar(), part.time.from(), left, terms);
            }
            left -= seconds;
        }
        return state == State.RUNNING ? due(terms.calendar(), at, left, terms) : Optional.empty();
    }

    private static Optional<Instant> due(BusinessCalendar calendar, Instant from, long seconds, Terms terms) {
        return calendar.due(from, new TimeLimit.Working(seconds), terms.conventions())
                .map(Due::at);
    }

    /// Working seconds used up.
    public long seconds() {
        return consumed.stream().mapToLong(part -> part.time.seconds()).sum();
    }

    /// Working seconds that did not count.
    public long pausedSeconds() {
        return pauses.stream().mapToLong(pause -> pause.time.seconds()).sum();
    }

    /// Working seconds that each owner used up, in the order of first ownership; they add up to [#seconds].
    public Map<O, Long> secondsByOwner() {
        var sums = new LinkedHashMap<O, Long>();
        consumed.forEach(part -> sums.merge(part.owner, part.time.seconds(), Long::sum));
        return sums;
    }

    /// Working seconds left, negative once the limit is passed.
    public OptionalLong left() {
        return limit.isEmpty() ? limit : OptionalLong.of(limit.getAsLong() - seconds());
    }

    /// The stretches that were counted, ascending.
    public List<Stretch> counted() {
        return consumed.stream().flatMap(part -> part.time.counted().stream()).toList();
    }
}
