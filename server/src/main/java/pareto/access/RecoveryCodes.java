package pareto.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Eight codes of 80 random bits, each good once, for when the authenticator is lost. Only hashes are kept.
@Component
@Transactional
class RecoveryCodes {

    private static final int COUNT = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// New codes to be shown once; older ones stop working.
    List<String> renew(IdentityId of) {
        discard(of);
        List<String> codes = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            byte[] bytes = new byte[10];
            RANDOM.nextBytes(bytes);
            codes.add(Base32.grouped(bytes));
            jdbc.sql("insert into recovery_code (identity_id, code_hash) values (?, ?)")
                    .params(of.id(), hash(of, Base32.encode(bytes)))
                    .update();
        }
        return List.copyOf(codes);
    }

    boolean use(IdentityId of, String code) {
        return jdbc.sql("""
                update recovery_code set used_at = ?
                where identity_id = ? and code_hash = ? and used_at is null""")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), of.id(), hash(of, plain(code)))
                        .update()
                > 0;
    }

    void discard(IdentityId of) {
        jdbc.sql("delete from recovery_code where identity_id = ?")
                .param(of.id())
                .update();
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] hash(IdentityId of, String code) {
        return OneTimeLinks.hash(of + code);
    }
}
