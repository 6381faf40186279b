package pareto.shell.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// When what could not be sent is tried again: after 1, 5 and 15 minutes, 1, 3, 6 and 12 hours. That is less than a day
/// together; then it is given up.
public final class Retries {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12));

    private Retries() {}

    /// @param attempts how often it was tried, at least once
    /// @return null when it is given up
    public static @Nullable Instant next(int attempts, Instant now) {
        return attempts > WAITS.size() ? null : now.plus(WAITS.get(attempts - 1));
    }
}
