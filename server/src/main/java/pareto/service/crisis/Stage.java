package pareto.service.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When somebody is told of a word that is due.
enum Stage {
    /// A quarter of the interval before, at most a quarter of an hour: whoever says it.
    AHEAD,
    /// At the time: the leader too.
    DUE,
    /// Half an interval after, at most half an hour: directors too.
    LATE;

    private static final int LONGEST_AHEAD = 15;
    private static final int LONGEST_LATE = 30;

    /// @param every minutes of the interval
    Instant at(Instant due, int every) {
        return switch (this) {
            case AHEAD -> due.minus(Duration.ofMinutes(Math.min(LONGEST_AHEAD, every / 4)));
            case DUE -> due;
            case LATE -> due.plus(Duration.ofMinutes(Math.min(LONGEST_LATE, every / 2)));
        };
    }

    /// The last one that has come; nothing before the first.
    static Optional<Stage> reached(Instant due, int every, Instant now) {
        return Stream.of(LATE, DUE, AHEAD)
                .filter(one -> !one.at(due, every).isAfter(now))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
