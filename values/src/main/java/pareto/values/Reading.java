package pareto.values;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a stopwatch shows at a moment. Consumed time is cut at every pause, hand-over and change of terms;
/// the parts touch nowhere twice and add up.
///
/// @param terms in force at the moment
/// @param limit working seconds it may take in all, by these terms; none when so much never comes
/// @param due when the limit is or was used up, also when it stopped on that very second; empty where it
///     pauses or has stopped before, and when that never comes
public record Reading<O>(
        Instant at,
        State state,
        Terms terms,
        OptionalLong limit,
        List<Consumed<O>> consumed,
        List<Pause<O>> pauses,
        Optional<Instant> due) {

    private static final int ALL = 100;

    public enum State {
        RUNNING,
        PAUSED,
        STOPPED
    }

    /// Working time used up in the hands of one owner.
    public record Consumed<O>(O owner, WorkingTime time) {}

    /// Time that did not count, and how much of it would have.
    public record Pause<O>(O owner, String reason, WorkingTime time) {}

    /// The due moment, once it went by while the stopwatch was neither paused nor stopped; empty as long as
    /// nothing is late. What stops on the very second it is due is in time. By the terms in force at the
    /// moment.
    public Optional<Instant> missedAt() {
        return due.filter(moment -> consumed.stream()
                .anyMatch(part -> part.time.to().truncatedTo(ChronoUnit.SECONDS).isAfter(moment)));
    }

    /// When a share of the limit is or was used up: as soon as so many working seconds were consumed, rounded
    /// up; all of it when it is due. Empty where it pauses or has stopped before, and when that never comes.
    ///
    /// @param percent from 1 to 100
    public Optional<Instant> usedUp(int percent) {
        if (percent < 1 || percent > ALL) {
            throw new IllegalArgumentException(percent + " % of a limit is no share; give 1 to 100.");
        }
        if (percent == ALL || limit.isEmpty() || limit.getAsLong() == 0) {
            return due;
        }
        long whole = limit.getAsLong();
        long seconds = whole / ALL * percent + Math.ceilDiv(whole % ALL * percent, ALL);
        return new DueMoment<>(at, at, terms, consumed, at, state == State.RUNNING).usedUp(seconds);
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

    /// Working seconds left, negative once more was consumed. What is due at the end of hours has zero left
    /// until work begins again, though it is late by then: [#missedAt] says so.
    public OptionalLong left() {
        return limit.isEmpty() ? limit : OptionalLong.of(limit.getAsLong() - seconds());
    }

    /// The stretches that were counted, ascending.
    public List<Stretch> counted() {
        return consumed.stream().flatMap(part -> part.time.counted().stream()).toList();
    }
}
