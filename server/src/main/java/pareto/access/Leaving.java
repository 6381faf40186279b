package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Ends the session at the company's own sign-in too, for those who came in by it and where it offers that.
@Component
class Leaving {

    private static final String TOKEN = Leaving.class.getName();

    private final Provider provider;

    Leaving(Provider provider) {
        this.provider = provider;
    }

    /// Keeps what the provider wants to be shown then.
    void prepare(OidcUser account, HttpServletRequest request) {
        request.getSession().setAttribute(TOKEN, account.getIdToken().getTokenValue());
    }

    /// Where to send the browser; empty when our own session is all there is.
    Optional<String> address(HttpServletRequest request) {
        var session = request.getSession(false);
        String end = provider.place("end_session_endpoint");
        if (session == null || end == null || !(session.getAttribute(TOKEN) instanceof String token)) {
            return Optional.empty();
        }
        return Optional.of(UriComponentsBuilder.fromUriString(end)
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(Map.of("token", token, "back", provider.ours("/sign-in", request)))
                .toUriString());
    }
}
