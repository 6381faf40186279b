package pareto.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.shell.Refusal;

/// Lets programs in by their token, asked anew for every request, so that revoking it counts at once.
@Component
class ProgramSignIn {

    private static final String BEARER = "bearer ";

    private final ProgramTokens tokens;
    private final IdentityRepository identities;
    private final ProgramPace pace;
    private final Actors actors;
    private final Clock clock;

    ProgramSignIn(ProgramTokens tokens, IdentityRepository identities, ProgramPace pace, Actors actors, Clock clock) {
        this.tokens = tokens;
        this.identities = identities;
        this.pace = pace;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param header `Authorization` as it was sent
    /// @throws Refusal with the reason
    Program admit(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw Refusal.unauthorized("access.token.missing");
        }
        String letters = header.substring(BEARER.length()).strip();
        return actors.system("sign-in", () -> program(letters));
    }

    private Program program(String letters) {
        ProgramToken token = tokens.find(letters).orElseThrow(() -> Refusal.unauthorized("access.token.unknown"));
        if (token.revoked() != null) {
            throw Refusal.unauthorized("access.token.revoked", LocalDate.ofInstant(token.revoked(), clock.getZone()));
        }
        if (!token.expires().isAfter(clock.instant())) {
            throw Refusal.unauthorized("access.token.expired", LocalDate.ofInstant(token.expires(), clock.getZone()));
        }
        Identity person = Optional.of(token.identity())
                .flatMap(identities::find)
                .filter(Identity::hasAccess)
                .orElseThrow(() -> Refusal.unauthorized("access.token.personLeft"));
        if (person.role() != token.role()) {
            throw Refusal.unauthorized("access.token.roleChanged");
        }
        if (tokens.reachesFurther(token)) {
            throw Refusal.unauthorized("access.token.reachesFurther");
        }
        pace.take(token.id());
        tokens.used(token);
        return new Program(token.id(), person.actor(), token.scopes(), clock.instant());
    }
}
