package pareto.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Keys on people's devices (WebAuthn): asked for, checked, kept. Every device must know its owner by finger, face or
/// PIN, so that a passkey proves as much as a password and a second factor.
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private final PasskeyOwners owners;
    private final PasskeyRepository rows;
    private final PasskeyPlace place;

    private @Nullable WebAuthnRelyingPartyOperations operations;

    Passkeys(PasskeyOwners owners, PasskeyRepository rows, PasskeyPlace place) {
        this.owners = owners;
        this.rows = rows;
        this.place = place;
    }

    /// What a device is asked to make for someone.
    PublicKeyCredentialCreationOptions toMake(IdentityId owner) {
        var who = UsernamePasswordAuthenticationToken.authenticated(owner.toString(), null, List.of());
        return operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    }

    /// What a device is asked to show; it knows itself whose key it holds.
    PublicKeyCredentialRequestOptions toShow() {
        return operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /// Whether the device did as asked; then its key is kept.
    boolean keep(PublicKeyCredentialCreationOptions asked, String name, String made) {
        try {
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            asked, new RelyingPartyPublicKey(PasskeyJson.made(made), name)));
            return true;
        } catch (RuntimeException e) {
            LOG.info("A passkey was not taken: {}", e.toString());
            return false;
        }
    }

    /// Whose key was shown; empty for anything that is not a good answer to what was asked.
    Optional<IdentityId> owner(PublicKeyCredentialRequestOptions asked, String shown) {
        try {
            var owner =
                    operations().authenticate(new RelyingPartyAuthenticationRequest(asked, PasskeyJson.shown(shown)));
            return Optional.of(PasskeyOwners.identity(owner.getId()));
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    private synchronized WebAuthnRelyingPartyOperations operations() {
        WebAuthnRelyingPartyOperations ready = operations;
        if (ready == null) {
            ready = prepare();
            operations = ready;
        }
        return ready;
    }

    /// At the first use: the port is known only once the server runs.
    private WebAuthnRelyingPartyOperations prepare() {
        var pareto = PublicKeyCredentialRpEntity.builder()
                .id(place.domain())
                .name("Pareto")
                .build();
        var prepared = new Webauthn4JRelyingPartyOperations(owners, rows, pareto, place.origins());
        prepared.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        prepared.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return prepared;
    }
}
