package pareto.service.stopwatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pareto.values.Reading;

/// Of which share of its time somebody was told last, and when. That share and all below it are told again only where
/// they are reached after that: when terms or a calendar have given so much time that they lie ahead once more.
///
/// @param percent 0 for nothing yet
record Told(int percent, Instant at) {

    static final Told NOTHING = new Told(0, Instant.MIN);

    /// A share, and when it is or was reached.
    record Share(int percent, Instant at) {}

    /// The next to be told of, whether or not it has been reached.
    ///
    /// @param shares in whole percent, ascending
    Optional<Share> next(Reading<?> reading, List<Integer> shares) {
        if (reading.state() == Reading.State.STOPPED) {
            return Optional.empty();
        }
        for (int percent : shares) {
            Optional<Instant> reached = reading.usedUp(percent);
            if (reached.isEmpty()) {
                return Optional.empty(); // nor are those above it
            }
            if (!covers(percent, reached.get())) {
                return Optional.of(new Share(percent, reached.get()));
            }
        }
        return Optional.empty();
    }

    /// The highest that was reached and nobody was told of.
    Optional<Share> reached(Reading<?> reading, List<Integer> shares, Instant now) {
        for (int percent : shares.reversed()) {
            Optional<Instant> reached = reading.usedUp(percent).filter(at -> !at.isAfter(now));
            if (reached.isPresent()) {
                return covers(percent, reached.get())
                        ? Optional.empty()
                        : Optional.of(new Share(percent, reached.get()));
            }
        }
        return Optional.empty();
    }

    private boolean covers(int share, Instant reached) {
        return share <= percent && !reached.isAfter(at);
    }
}
