package pareto.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Links that let their bearer in once. Only the hash of the token is kept.
@Component
@Transactional
class OneTimeLinks {

    /// Someone holding a valid link; [#identity] is null for the first administrator, who is yet to be added.
    record Bearer(@Nullable IdentityId identity) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A token for the first administrator; earlier ones stop working.
    String forFirstAdministrator(Duration valid) {
        jdbc.sql("delete from one_time_link where purpose = 'first-administrator' and used_at is null")
                .update();
        return issue("first-administrator", null, valid);
    }

    /// A token to choose a new password with; earlier ones stop working.
    String forPassword(IdentityId identity, Duration valid) {
        withdraw(identity);
        return issue("set-password", identity.id(), valid);
    }

    /// Makes someone's unused links worthless.
    void withdraw(IdentityId identity) {
        jdbc.sql("delete from one_time_link where identity_id = ? and used_at is null")
                .param(identity.id())
                .update();
    }

    Optional<Bearer> find(String token) {
        return jdbc.sql("""
                select identity_id from one_time_link where token_hash = ? and used_at is null and expires_at > ?""")
                .params(hash(token), now())
                .query((row, number) -> bearer(row.getObject("identity_id", UUID.class)))
                .optional();
    }

    /// Whether the link was still good; now it is not.
    boolean use(String token) {
        return jdbc.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now""").param("now", now()).param("hash", hash(token)).update() > 0;
    }

    private String issue(String purpose, @Nullable UUID identity, Duration valid) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, identity_id, created_at, expires_at)
                values (:hash, :purpose, :identity, :now, :end)""")
                .param("hash", hash(token))
                .param("purpose", purpose)
                .param("identity", identity, Types.OTHER)
                .param("now", now())
                .param("end", now().plus(valid))
                .update();
        return token;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Bearer bearer(@Nullable UUID id) {
        return new Bearer(id == null ? null : new IdentityId(id));
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
