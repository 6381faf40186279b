package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The question we send a browser to the company's own sign-in with, and its answer: authorization code with PKCE,
/// state and nonce. Each question is kept in the session and answered once.
@Component
class ProviderExchange {

    private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

    private final Provider provider;
    private final DefaultOAuth2AuthorizationRequestResolver questions;
    private final HttpSessionOAuth2AuthorizationRequestRepository open =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    ProviderExchange(Provider provider, ProviderConnection connection) {
        this.provider = provider;
        this.questions = new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration(), "/sign-in");
        this.questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        this.exchange = connection.exchange();
    }

    /// Where to send the browser.
    String ask(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest question = Objects.requireNonNull(questions.resolve(request, Provider.ID));
        open.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    ProviderAnswer answer(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest question = open.removeAuthorizationRequest(request, response);
        if (question == null) {
            return new ProviderAnswer.Astray("state");
        }
        if (!isOurProvider(request.getParameter("iss"))) {
            return new ProviderAnswer.Astray("issuer");
        }
        String error = request.getParameter("error");
        if (error != null) {
            return new ProviderAnswer.Declined(CODE.matcher(error).matches() ? error : "error");
        }
        String code = request.getParameter("code");
        return code == null || code.isBlank() ? new ProviderAnswer.Astray("code") : exchange(question, code);
    }

    /// So that no other provider's answer is taken for its own.
    private boolean isOurProvider(@Nullable String issuer) {
        return issuer == null ? !provider.signsAnswers() : issuer.equals(provider.issuer());
    }

    private ProviderAnswer exchange(OAuth2AuthorizationRequest question, String code) {
        OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(Objects.requireNonNull(question.getState()))
                .build();
        try {
            var account = exchange.authenticate(new OAuth2LoginAuthenticationToken(
                    provider.registration(), new OAuth2AuthorizationExchange(question, answer)));
            return new ProviderAnswer.Person((OidcUser)
                    Objects.requireNonNull(Objects.requireNonNull(account).getPrincipal()));
        } catch (OAuth2AuthenticationException e) {
            return NestedExceptionUtils.getMostSpecificCause(e) instanceof IOException
                    ? new ProviderAnswer.Away()
                    : new ProviderAnswer.Astray(e.getError().getErrorCode());
        }
    }
}
