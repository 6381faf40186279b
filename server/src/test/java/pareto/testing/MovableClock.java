package pareto.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that goes only when told.
public final class MovableClock extends Clock {

    /// For `@Import`: puts the clock into the application.
    @TestConfiguration(proxyBeanMethods = false)
    public static class Fixed {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
        }
    }

    private volatile Instant instant;

    public MovableClock(Instant instant) {
        this.instant = instant;
    }

    public void move(Duration by) {
        instant = instant.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant, zone);
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
