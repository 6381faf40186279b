package pareto.values;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Running time against a promise 计时: a function of an append-only record and of a moment, and of nothing
/// else.
///
/// @param <O> who can own the time
/// @throws IllegalArgumentException in one sentence when the record could not have happened
public record Stopwatch<O>(List<StopwatchEvent<O>> events) {

    public Stopwatch {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof StopwatchEvent.Started<O>)) {
            throw new IllegalArgumentException("The record of a stopwatch begins with its start.");
        }
        var replay = new Replay<O>();
        events.forEach(replay::take);
    }

    public static <O> Stopwatch<O> started(Instant at, Terms terms, O owner) {
        return new Stopwatch<>(List.of(new StopwatchEvent.Started<>(at, terms, owner)));
    }

    /// The same with one more line in its record.
    public Stopwatch<O> with(StopwatchEvent<O> event) {
        var longer = new ArrayList<StopwatchEvent<O>>(events);
        longer.add(event);
        return new Stopwatch<>(longer);
    }

    /// What it shows at a moment, by what its record held by then.
    ///
    /// @throws IllegalArgumentException when it had not started by then
    public Reading<O> at(Instant moment) {
        if (moment.isBefore(events.getFirst().at())) {
            throw new IllegalArgumentException(
                    "The stopwatch starts at " + events.getFirst().at() + "; it shows nothing at " + moment + ".");
        }
        var replay = new Replay<O>();
        for (var event : events) {
            if (event.at().isAfter(moment)) {
                break;
            }
            replay.take(event);
        }
        return replay.read(moment);
    }
}
