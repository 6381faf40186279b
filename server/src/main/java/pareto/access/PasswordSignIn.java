package pareto.access;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.access.SignInAttempts.Admission;
import pareto.access.SignInAttempts.Patience;

/// The first proof of who someone is: login and password.
@Component
class PasswordSignIn {

    sealed interface Outcome {
        record Accepted(SignedIn person) implements Outcome {}

        /// Says nothing about whether the login exists.
        record Refused() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    private static final IdentityId NOBODY = new IdentityId(new UUID(0, 0));

    private final Actors actors;
    private final IdentityRepository identities;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Entrance entrance;
    private final Audit audit;

    PasswordSignIn(
            Actors actors,
            IdentityRepository identities,
            Passwords passwords,
            SignInAttempts attempts,
            Entrance entrance,
            Audit audit) {
        this.actors = actors;
        this.identities = identities;
        this.passwords = passwords;
        this.attempts = attempts;
        this.entrance = entrance;
        this.audit = audit;
    }

    Outcome attempt(String login, String password, String address) {
        return actors.system("sign-in", () -> {
            var known = Patience.login(login);
            return switch (attempts.admit(known, Patience.address(address))) {
                case Admission.Wait(Duration left) -> new Outcome.Wait(left);
                case Admission.Admitted(UUID attempt) -> {
                    Optional<Identity> found = find(login, password);
                    found.ifPresent(identity -> attempts.succeed(attempt, known));
                    yield found.<Outcome>map(identity -> new Outcome.Accepted(entrance.byPassword(identity)))
                            .orElseGet(Outcome.Refused::new);
                }
            };
        });
    }

    /// Does the same work for a login nobody has, so that the time does not tell which ones exist.
    private Optional<Identity> find(String login, String password) {
        Optional<Identity> known = identities.byLogin(login).filter(Identity::hasAccess);
        IdentityId id = known.map(Identity::id).orElse(NOBODY);
        if (passwords.matches(id, password)) {
            return known;
        }
        audit.record("access.did.signInRefused", known.isPresent() ? id.toString() : "", "");
        return Optional.empty();
    }
}
