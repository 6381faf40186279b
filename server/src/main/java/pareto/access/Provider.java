package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The company's own sign-in. It is asked for its addresses when someone first wants to come in by it, so that Pareto
/// starts while it is away.
@Component
class Provider {

    /// Where it sends people back to; the only address it may.
    static final String BACK = "/sign-in/provider/back";

    static final String ID = "provider";

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    private final ProviderSettings settings;
    private final OwnPlace place;
    private final RestClient http;

    private volatile @Nullable ClientRegistration known;

    Provider(ProviderSettings settings, OwnPlace place, ProviderConnection connection) {
        this.settings = settings;
        this.place = place;
        this.http = RestClient.builder().requestFactory(connection.requests()).build();
    }

    boolean given() {
        return settings.given();
    }

    String issuer() {
        return settings.issuer();
    }

    /// What it must call a second factor for us to ask for none.
    boolean sawSecondFactor(List<String> words) {
        return settings.secondFactor().stream().anyMatch(words::contains);
    }

    /// @throws ProviderAwayException when it does not answer, or not as itself
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ask();
            known = registration;
        }
        return registration;
    }

    /// A place of its own that it has told of, such as where sessions end.
    @Nullable
    String place(String name) {
        ClientRegistration registration = known;
        return registration == null
                ? null
                : (String) registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(name);
    }

    /// Whether it says with each answer that the answer is its own (RFC 9207).
    boolean signsAnswers() {
        return Boolean.TRUE.equals(registration()
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("authorization_response_iss_parameter_supported"));
    }

    /// A page of ours as the provider knows it: by the address given, else the one this browser uses.
    String ours(String path, HttpServletRequest request) {
        return place.isGiven()
                ? place.address() + path
                : ServletUriComponentsBuilder.fromContextPath(request)
                        .path(path)
                        .toUriString();
    }

    private ClientRegistration ask() {
        try {
            Map<String, Object> described = Objects.requireNonNull(http.get()
                    .uri(issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(JSON));
            if (!issuer().equals(described.get("issuer"))) {
                throw new IllegalStateException("it calls itself " + described.get("issuer"));
            }
            ClientRegistration.Builder registration = ClientRegistrations.fromOidcConfiguration(described);
            if (settings.clientSecret().isBlank()) {
                registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            }
            return registration
                    .registrationId(ID)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri((place.isGiven() ? place.address() : "{baseUrl}") + BACK)
                    .scope("openid", "email")
                    .build();
        } catch (RuntimeException e) {
            throw new ProviderAwayException(e);
        }
    }
}
