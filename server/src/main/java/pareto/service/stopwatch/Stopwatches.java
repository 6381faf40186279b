package pareto.service.stopwatch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.RequestId;
import pareto.values.Reading;

/// Stored stopwatches. Each method that adds to a record refuses what could not have happened (a pause while it
/// pauses, a line before the last) with a conflict in one sentence, and leaves the record as it was.
public interface Stopwatches {

    /// One of a request.
    ///
    /// @param term the signed promise it measures; null where there is none
    /// @param due when it is due, as last worked out; null while it pauses or where that never comes
    /// @param open whether it has not stopped
    record Known(
            StopwatchId id,
            RequestId request,
            Purpose purpose,
            String what,
            @Nullable UUID term,
            boolean open,
            @Nullable Instant due) {}

    /// All at once or none.
    void start(List<Start> starts);

    /// @param reason shown to whoever looks at the time, up to 300 characters
    void pause(StopwatchId id, Instant at, String reason);

    void resume(StopwatchId id, Instant at);

    void stop(StopwatchId id, Instant at);

    /// It goes on where it stopped.
    void reopen(StopwatchId id, Instant at);

    void handOver(StopwatchId id, Instant at, Holder to);

    /// @param since from when the new limit is reckoned with: `at`, or earlier where it should have held before
    void agree(StopwatchId id, Instant at, Limit limit, Instant since);

    /// Those of a request in the order they were started.
    List<Known> of(RequestId request);

    /// What they show at a moment, with the stretches that were counted, by calendars as they are known now, or were
    /// when the last stop was written down. One that starts later is left out.
    Map<StopwatchId, Reading<Holder>> read(Collection<StopwatchId> ids, Instant at);
}
