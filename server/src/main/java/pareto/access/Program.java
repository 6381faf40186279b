package pareto.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// A program behind a request, let in by its token: it acts as a person and has none of that person's authorities, so
/// that only actions made for programs are open to it.
public final class Program extends AbstractAuthenticationToken {

    static final String LET_IN = "PROGRAM";

    private static final long serialVersionUID = 1;

    private final UUID token;
    private final SignedIn person;
    private final Set<Scope> scopes;

    Program(UUID token, Actor actor, Set<Scope> scopes, Instant since) {
        super(List.of(new SimpleGrantedAuthority(LET_IN)));
        this.token = token;
        this.person = new SignedIn(actor, null, since, SignedIn.Proof.COMPLETE);
        this.scopes = Set.copyOf(scopes);
        setAuthenticated(true);
    }

    /// The program that asks just now.
    public static Optional<Program> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Program program
                ? Optional.of(program)
                : Optional.empty();
    }

    /// Id of its token.
    public UUID token() {
        return token;
    }

    /// Whether its token was made for this and the person it acts as may still do so.
    boolean may(Scope scope) {
        return scopes.contains(scope) && (!scope.changes() || person.actor().may(Right.CHANGE));
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Program that && token.equals(that.token) && person.equals(that.person);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
