package pareto.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Whose work the current thread does: what a job declared, else whoever is signed in to the request.
final class ActingAs {

    static final ScopedValue<IdentityId> DECLARED = ScopedValue.newInstance();

    private ActingAs() {}

    static Optional<IdentityId> current() {
        return DECLARED.isBound()
                ? Optional.of(DECLARED.get())
                : signedIn().map(SignedIn::actor).map(Actor::id);
    }

    /// The person behind the request, second factor given.
    static Optional<SignedIn> signedIn() {
        return person().filter(SignedIn::complete);
    }

    /// The person behind the request, even one who still owes the second factor.
    static Optional<SignedIn> person() {
        return personOf(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> personOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
