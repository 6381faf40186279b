package pareto.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Rows of table `passkey`, also in the shape the library works with.
@Repository
@Transactional
class PasskeyRepository implements UserCredentialRepository {

    private final JdbcClient jdbc;
    private final Clock clock;

    PasskeyRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Passkey> of(IdentityId owner) {
        return jdbc.sql("select id, name, created_at, used_at from passkey where identity_id = ? order by id")
                .param(owner.id())
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Objects.requireNonNull(Identity.instant(row, "created_at")),
                        Identity.instant(row, "used_at")))
                .list();
    }

    /// Whether it was there and the owner's.
    boolean remove(UUID id, IdentityId owner) {
        return jdbc.sql("delete from passkey where id = ? and identity_id = ?")
                        .params(id, owner.id())
                        .update()
                > 0;
    }

    void removeAll(IdentityId owner) {
        jdbc.sql("delete from passkey where identity_id = ?").param(owner.id()).update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql("select * from passkey where credential_id = ?")
                .param(credential.getBytes())
                .query(PasskeyRepository::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql("select * from passkey where identity_id = ?")
                .param(PasskeyOwners.identity(owner).id())
                .query(PasskeyRepository::credential)
                .list();
    }

    /// A new one, or what its use has changed.
    @Override
    public void save(CredentialRecord credential) {
        int saved = jdbc.sql("""
                insert into passkey (id, identity_id, name, credential_id, public_key, attestation, signatures,
                    backup_eligible, backed_up, transports, created_at)
                values (:id, :owner, :name, :credential, :key, :attestation, :signatures,
                    :eligible, :backedUp, :transports, :now)
                on conflict (credential_id) do update
                    set signatures = excluded.signatures, backed_up = excluded.backed_up, used_at = :now
                    where passkey.identity_id = excluded.identity_id""")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param(
                        "owner",
                        PasskeyOwners.identity(credential.getUserEntityUserId()).id())
                .param("name", credential.getLabel())
                .param("credential", credential.getCredentialId().getBytes())
                .param("key", credential.getPublicKey().getBytes())
                .param(
                        "attestation",
                        Objects.requireNonNull(credential.getAttestationObject())
                                .getBytes())
                .param("signatures", credential.getSignatureCount())
                .param("eligible", credential.isBackupEligible())
                .param("backedUp", credential.isBackupState())
                .param("transports", transports(credential))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException("The passkey belongs to somebody else.");
        }
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = ?")
                .param(credential.getBytes())
                .update();
    }

    private static String[] transports(CredentialRecord credential) {
        return credential.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(new IdentityId(row.getObject("identity_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true)
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .transports(transports((String[]) row.getArray("transports").getArray()))
                .created(Objects.requireNonNull(Identity.instant(row, "created_at")))
                .label(row.getString("name"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String[] names) {
        return Stream.of(names).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }
}
