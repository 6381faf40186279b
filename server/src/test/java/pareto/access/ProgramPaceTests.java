package pareto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pareto.shell.Refusal;
import pareto.testing.MovableClock;

class ProgramPaceTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final ProgramPace pace = new ProgramPace(2, clock);
    private final UUID token = UUID.randomUUID();

    @Test
    void isHeldMinuteByMinuteForEachTokenAlone() {
        pace.take(token);
        clock.move(Duration.ofSeconds(20));
        pace.take(token);

        assertThatThrownBy(() -> pace.take(token)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThatCode(() -> pace.take(UUID.randomUUID())).doesNotThrowAnyException();
            assertThat(refusal.status().value()).isEqualTo(429);
            assertThat(refusal.text().args()).containsExactly(2, 41L);
        });
        clock.move(Duration.ofSeconds(41));
        assertThatCode(() -> pace.take(token)).doesNotThrowAnyException();
    }
}
