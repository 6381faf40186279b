package pareto.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The second proof of who someone is: a one-time code from their authenticator app, or a recovery code.
@Component
@Transactional
class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final RecoveryCodes recovery;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(JdbcClient jdbc, SecretBox box, RecoveryCodes recovery, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.recovery = recovery;
        this.audit = audit;
        this.clock = clock;
    }

    boolean confirmed(IdentityId of) {
        return jdbc.sql("""
                select exists (select 1 from second_factor where identity_id = ? and confirmed_at is not null)""").param(of.id()).query(Boolean.class).single();
    }

    /// The secret to enrol with; the same one until it is confirmed.
    Enrolment enrol(IdentityId of, String login) {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        jdbc.sql("""
                insert into second_factor (identity_id, secret, created_at) values (?, ?, ?)
                on conflict do nothing""")
                .params(of.id(), box.lock(secret, of), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Enrolment.of(secret(of).orElseThrow(), login);
    }

    /// Recovery codes, once the first code proves that the app knows the secret; empty for a wrong code.
    Optional<List<String>> confirm(IdentityId of, String code) {
        if (confirmed(of) || !accepts(of, code)) {
            return Optional.empty();
        }
        jdbc.sql("update second_factor set confirmed_at = ? where identity_id = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), of.id())
                .update();
        audit.record("access.did.secondFactorConfirmed", of.toString(), "");
        return Optional.of(recovery.renew(of));
    }

    boolean verify(IdentityId of, String code) {
        if (confirmed(of) && accepts(of, code)) {
            return true;
        }
        boolean recovered = recovery.use(of, code);
        if (recovered) {
            audit.record("access.did.recoveryCodeUsed", of.toString(), "");
        }
        return recovered;
    }

    /// Forgets everything, so that the owner enrols anew.
    void reset(IdentityId of) {
        jdbc.sql("delete from second_factor where identity_id = ?")
                .param(of.id())
                .update();
        recovery.discard(of);
        audit.record("access.did.secondFactorReset", of.toString(), "");
    }

    /// Takes a code of a later step than the last accepted one, so that none is good twice.
    private boolean accepts(IdentityId of, String code) {
        OptionalLong step = secret(of)
                .map(secret -> Totp.stepOf(code.replace(" ", ""), secret, clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = :step where identity_id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", of.id())
                                .update()
                        > 0;
    }

    private Optional<byte[]> secret(IdentityId of) {
        return jdbc.sql("select secret from second_factor where identity_id = ?")
                .param(of.id())
                .query((row, number) -> box.unlock(row.getBytes("secret"), of))
                .optional();
    }
}
