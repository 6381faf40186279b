package pareto.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passwords, kept as hashes.
@Component
@Transactional
class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder hashing;
    private final String nobodys;

    Passwords(JdbcClient jdbc, Clock clock, PasswordEncoder hashing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hashing = hashing;
        this.nobodys = hash(random());
    }

    void set(IdentityId of, String password) {
        jdbc.sql("""
                insert into credential (identity_id, password_hash, changed_at) values (?, ?, ?)
                on conflict (identity_id) do update set password_hash = excluded.password_hash,
                    changed_at = excluded.changed_at""")
                .params(of.id(), hash(password), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Compares with a hash in any case: nobody's when there is none.
    boolean matches(IdentityId of, String password) {
        return matches(
                password,
                jdbc.sql("select password_hash from credential where identity_id = ?")
                        .param(of.id())
                        .query(String.class)
                        .optional()
                        .orElse(nobodys));
    }

    private boolean matches(String password, String hash) {
        return password.length() <= PasswordRule.LONGEST && hashing.matches(password, hash);
    }

    private String hash(String password) {
        return Objects.requireNonNull(hashing.encode(password));
    }

    /// A password no one has to invent: 96 random bits.
    static String random() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
