package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes an account at the company's own sign-in somebody's here because they ask for it, whatever its address: they
/// have proved both.
@Component
class ProviderConnecting {

    private static final String WISH = ProviderConnecting.class.getName();

    private final Actors actors;
    private final Provider provider;
    private final ProviderLinks links;
    private final RecentSignIn recent;
    private final Audit audit;

    ProviderConnecting(Actors actors, Provider provider, ProviderLinks links, RecentSignIn recent, Audit audit) {
        this.actors = actors;
        this.provider = provider;
        this.links = links;
        this.recent = recent;
        this.audit = audit;
    }

    /// Remembers the wish until the browser is back.
    void wish(HttpServletRequest request) {
        recent.insist("access.provider.stale");
        request.getSession().setAttribute(WISH, actors.current().id());
    }

    /// Whether whoever is signed in wished it; asked once.
    boolean wished(HttpServletRequest request) {
        var session = request.getSession();
        Object wish = session.getAttribute(WISH);
        session.removeAttribute(WISH);
        return wish != null && actors.find().map(Actor::id).filter(wish::equals).isPresent();
    }

    /// Whether the account was still free, and the person without one.
    @Transactional
    boolean connect(OidcUser account) {
        IdentityId me = actors.current().id();
        boolean free = links.add(provider.issuer(), Objects.requireNonNull(account.getSubject()), me);
        audit.record(
                free ? "access.did.providerLinked" : "access.did.providerRefused", me.toString(), free ? "" : "taken");
        return free;
    }
}
