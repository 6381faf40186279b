package pareto.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;

/// New ways in are added soon after signing in only, so that nobody makes themselves one at a desk somebody left.
@Component
class RecentSignIn {

    private static final Duration SOON = Duration.ofMinutes(15);

    private final Clock clock;

    RecentSignIn(Clock clock) {
        this.clock = clock;
    }

    /// @throws Refusal with that sentence when it was too long ago
    void insist(String sentence) {
        SignedIn person = ActingAs.signedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
        if (person.since().plus(SOON).isBefore(clock.instant())) {
            throw Refusal.conflict(sentence);
        }
    }
}
