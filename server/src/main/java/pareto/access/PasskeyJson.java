package pareto.access;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What browsers and we say to each other about passkeys.
final class PasskeyJson {

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static ResponseEntity<String> of(Object options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(options));
    }

    /// @throws IllegalArgumentException for anything else
    static PublicKeyCredential<AuthenticatorAttestationResponse> made(String text) {
        return read(text, MADE);
    }

    /// @throws IllegalArgumentException for anything else
    static PublicKeyCredential<AuthenticatorAssertionResponse> shown(String text) {
        return read(text, SHOWN);
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("That is no passkey.", e);
        }
    }
}
