package pareto.service.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.service.dispatch.LongestWays;

/// Whether a playbook is over in time for a promise, whenever in four weeks it begins.
///
/// @param start the beginning that leaves the least time, or misses by the most; the first of several
/// @param due when the promise would be due; null where its calendar has no time for it
record Fitting(
        String playbook,
        int version,
        List<String> steps,
        Instant start,
        Instant ends,
        @Nullable Instant due) {

    private static final int HOURS = 28 * 24;

    /// When something promised at a moment is due; null for never.
    interface DueMoment {
        @Nullable
        Instant of(Instant start);
    }

    /// @param from the first beginning; the others follow hour by hour
    static Fitting of(LongestWays.Plan plan, DueMoment promised, Instant from) {
        return Stream.iterate(from, start -> start.plus(Duration.ofHours(1)))
                .limit(HOURS)
                .map(start -> at(plan, promised, start))
                .min(Comparator.comparing(Fitting::left))
                .orElseThrow();
    }

    private static Fitting at(LongestWays.Plan plan, DueMoment promised, Instant start) {
        LongestWays.Way way = plan.from(start);
        return new Fitting(plan.title(), plan.version(), way.steps(), start, way.ends(), promised.of(start));
    }

    /// What is never due cannot be late, and what never ends always is.
    private Duration left() {
        if (due == null) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
        return never() ? Duration.ofSeconds(Long.MIN_VALUE) : Duration.between(ends, due);
    }

    boolean never() {
        return ends.equals(Instant.MAX);
    }

    boolean inTime() {
        return !left().isNegative();
    }
}
