package pareto.service.stopwatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.values.Reading;

/// What lies ahead of a stopwatch. It follows from its record and stands beside it for lists and jobs.
///
/// @param due null while it pauses and where that never comes
/// @param next when the next share of its time is used up that somebody is told of; null where none comes
record Ahead(@Nullable Instant due, @Nullable Instant next) {

    static Ahead of(Reading<Holder> reading, List<Integer> shares, Told told) {
        return new Ahead(
                reading.due().orElse(null),
                told.next(reading, shares).map(Told.Share::at).orElse(null));
    }
}
