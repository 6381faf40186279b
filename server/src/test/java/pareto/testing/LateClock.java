package pareto.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// A clock that goes, and can be put forward: codes of an authenticator app, which has a clock of its own, are good
/// while it is not.
public final class LateClock extends Clock {

    /// For `@Import`: puts the clock into the application.
    @TestConfiguration(proxyBeanMethods = false)
    public static class Going {
        @Bean
        @Primary
        LateClock lateClock() {
            return new LateClock();
        }
    }

    private volatile Duration late = Duration.ZERO;

    /// How far it is put forward from now on.
    public void set(Duration by) {
        late = by;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), late);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(late);
    }
}
