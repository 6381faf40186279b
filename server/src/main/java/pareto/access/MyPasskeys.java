package pareto.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The passkeys of whoever is signed in. A new one is added soon after signing in only, so that nobody makes themselves
/// a key at a desk somebody left.
@Component
class MyPasskeys {

    private static final Duration SOON = Duration.ofMinutes(15);

    private final Actors actors;
    private final Passkeys passkeys;
    private final PasskeyRepository rows;
    private final Audit audit;
    private final Clock clock;

    MyPasskeys(Actors actors, Passkeys passkeys, PasskeyRepository rows, Audit audit, Clock clock) {
        this.actors = actors;
        this.passkeys = passkeys;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    List<Passkey> all() {
        return rows.of(me());
    }

    PublicKeyCredentialCreationOptions toMake() {
        insistOnFreshSignIn();
        return passkeys.toMake(me());
    }

    void add(Optional<PublicKeyCredentialCreationOptions> asked, String name, String made) {
        insistOnFreshSignIn();
        if (name.isBlank()) {
            throw Refusal.badInput("access.passkey.nameless");
        }
        var mine = asked.filter(
                options -> PasskeyOwners.identity(options.getUser().getId()).equals(me()));
        if (mine.isEmpty() || !passkeys.keep(mine.get(), name.strip(), made)) {
            throw Refusal.badInput("access.passkey.notMade");
        }
        audit.record("access.did.passkeyAdded", me().toString(), "");
    }

    @Transactional
    void remove(UUID id) {
        if (!rows.remove(id, me())) {
            throw Refusal.notFound("access.passkey.none");
        }
        audit.record("access.did.passkeyRemoved", me().toString(), "");
    }

    private void insistOnFreshSignIn() {
        SignedIn person = ActingAs.signedIn().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
        if (person.since().plus(SOON).isBefore(clock.instant())) {
            throw Refusal.conflict("access.passkey.stale");
        }
    }

    private IdentityId me() {
        return actors.current().id();
    }
}
