package pareto.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import pareto.access.SignInAttempts.Admission;
import pareto.access.SignInAttempts.Patience;

/// Both proofs of who someone is, by a key on their device.
@Component
class PasskeySignIn {

    sealed interface Outcome {
        record Accepted(SignedIn person) implements Outcome {}

        record Refused(SignInRefusal why) implements Outcome {}
    }

    private final Actors actors;
    private final IdentityRepository identities;
    private final Passkeys passkeys;
    private final SignInAttempts attempts;
    private final Entrance entrance;
    private final Audit audit;

    PasskeySignIn(
            Actors actors,
            IdentityRepository identities,
            Passkeys passkeys,
            SignInAttempts attempts,
            Entrance entrance,
            Audit audit) {
        this.actors = actors;
        this.identities = identities;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.entrance = entrance;
        this.audit = audit;
    }

    /// @param asked what this browser's session asked for; empty when nothing, or when it was answered already
    Outcome attempt(Optional<PublicKeyCredentialRequestOptions> asked, String shown, String address) {
        return actors.system("sign-in", () -> switch (attempts.admit(Patience.address(address))) {
            case Admission.Wait ignored -> new Outcome.Refused(SignInRefusal.TOO_OFTEN);
            case Admission.Admitted(UUID attempt) -> {
                Optional<Identity> owner = asked.flatMap(options -> passkeys.owner(options, shown))
                        .flatMap(identities::find)
                        .filter(Identity::hasAccess);
                if (owner.isEmpty()) {
                    audit.record("access.did.passkeyRefused", "", "");
                    yield new Outcome.Refused(SignInRefusal.PASSKEY);
                }
                attempts.succeed(attempt);
                yield new Outcome.Accepted(entrance.byPasskey(owner.get()));
            }
        });
    }
}
