package pareto.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;

/// How often a program may ask: so many times in a minute, counted by each server for itself.
@Component
class ProgramPace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Count(Instant since, int asked) {}

    private final Map<UUID, Count> counts = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;

    ProgramPace(@Value("${pareto.tokens.per-minute:600}") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /// @throws Refusal when this token has asked too often
    void take(UUID token) {
        Instant now = clock.instant();
        Count count = counts.merge(
                token,
                new Count(now, 1),
                (before, first) -> before.since().plus(MINUTE).isAfter(now)
                        ? new Count(before.since(), before.asked() + 1)
                        : first);
        if (count.asked() > most) {
            long wait = Duration.between(now, count.since().plus(MINUTE)).toSeconds() + 1;
            throw Refusal.tooMany("access.token.tooOften", most, wait);
        }
    }
}
