package pareto.access;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/// Our identities as owners of passkeys. A device keeps their id, and login and name to choose by.
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final IdentityRepository identities;

    PasskeyOwners(IdentityRepository identities) {
        this.identities = identities;
    }

    static Bytes handle(IdentityId id) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.id().getMostSignificantBits())
                .putLong(id.id().getLeastSignificantBits())
                .array());
    }

    static IdentityId identity(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new IdentityId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find(identity(handle));
    }

    /// @param username id of the identity, as [Passkeys] names people
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find(new IdentityId(UUID.fromString(username)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Asking for a passkey makes nobody an identity.");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Identities end, and never by their passkeys.");
    }

    private @Nullable PublicKeyCredentialUserEntity find(IdentityId id) {
        Optional<Identity> owner = identities.find(id).filter(Identity::hasAccess);
        return owner.map(identity -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(handle(id))
                        .name(identity.login())
                        .displayName(identity.name())
                        .build())
                .orElse(null);
    }
}
