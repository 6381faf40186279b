package pareto.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks up at every request what the person behind the session may do today, so that an end of access
/// or a new role counts at once.
final class FreshActor extends OncePerRequestFilter {

    private final Actors actors;
    private final IdentityRepository identities;
    private final Sessions sessions;
    private final Postponement postponement;

    FreshActor(Actors actors, IdentityRepository identities, Sessions sessions, Postponement postponement) {
        this.actors = actors;
        this.identities = identities;
        this.sessions = sessions;
        this.postponement = postponement;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PublicPaths.ASSETS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional<SignedIn> person = ActingAs.person();
        if (person.isPresent()) {
            fresh(person.get())
                    .ifPresentOrElse(
                            now -> SecurityContextHolder.setContext(new SecurityContextImpl(new SignedInToken(now))),
                            () -> sessions.end(request));
        }
        rest.doFilter(request, response);
    }

    private Optional<SignedIn> fresh(SignedIn person) {
        return actors.system("sign-in", () -> identities.find(person.actor().id()))
                .filter(identity -> identity.admits(person.since()))
                .map(identity -> person.as(identity))
                .map(now -> now.proof() == SignedIn.Proof.POSTPONED && !postponement.allowed()
                        ? now.with(SignedIn.Proof.FIRST_FACTOR)
                        : now);
    }
}
