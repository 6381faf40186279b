package pareto.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pareto.access.SignInAttempts.Admission;
import pareto.access.SignInAttempts.Patience;

/// The second proof of who someone is.
@Component
class SecondFactorSignIn {

    sealed interface Outcome {
        record Proved() implements Outcome {}

        /// The first code ever; these recovery codes are shown once.
        record Enrolled(List<String> recovery) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration left) implements Outcome {}
    }

    private final Actors actors;
    private final IdentityRepository identities;
    private final SecondFactors factors;
    private final SignInAttempts attempts;

    SecondFactorSignIn(Actors actors, IdentityRepository identities, SecondFactors factors, SignInAttempts attempts) {
        this.actors = actors;
        this.identities = identities;
        this.factors = factors;
        this.attempts = attempts;
    }

    /// What the app must know; empty for someone whose app knows it already.
    Optional<Enrolment> enrolment(SignedIn person) {
        IdentityId id = person.actor().id();
        return actors.runAs(
                id,
                () -> factors.confirmed(id)
                        ? Optional.empty()
                        : identities.find(id).map(identity -> factors.enrol(id, identity.login())));
    }

    Outcome prove(SignedIn person, String code) {
        IdentityId id = person.actor().id();
        Patience patience = Patience.code(id);
        return switch (actors.system("sign-in", () -> attempts.admit(patience))) {
            case Admission.Wait(Duration left) -> new Outcome.Wait(left);
            case Admission.Admitted(UUID attempt) -> {
                Outcome outcome = actors.runAs(id, () -> judge(id, code));
                if (!(outcome instanceof Outcome.Refused)) {
                    actors.system("sign-in", () -> attempts.succeed(attempt, patience));
                }
                yield outcome;
            }
        };
    }

    private Outcome judge(IdentityId id, String code) {
        if (factors.confirmed(id)) {
            return factors.verify(id, code) ? new Outcome.Proved() : new Outcome.Refused();
        }
        return factors.confirm(id, code).<Outcome>map(Outcome.Enrolled::new).orElseGet(Outcome.Refused::new);
    }
}
