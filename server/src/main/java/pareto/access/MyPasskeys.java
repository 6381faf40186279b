package pareto.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;

/// The passkeys of whoever is signed in.
@Component
class MyPasskeys {

    private final Actors actors;
    private final Passkeys passkeys;
    private final PasskeyRepository rows;
    private final RecentSignIn recent;
    private final Audit audit;

    MyPasskeys(Actors actors, Passkeys passkeys, PasskeyRepository rows, RecentSignIn recent, Audit audit) {
        this.actors = actors;
        this.passkeys = passkeys;
        this.rows = rows;
        this.recent = recent;
        this.audit = audit;
    }

    List<Passkey> all() {
        return rows.of(me());
    }

    PublicKeyCredentialCreationOptions toMake() {
        recent.insist("access.passkey.stale");
        return passkeys.toMake(me());
    }

    void add(Optional<PublicKeyCredentialCreationOptions> asked, String name, String made) {
        recent.insist("access.passkey.stale");
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

    private IdentityId me() {
        return actors.current().id();
    }
}
