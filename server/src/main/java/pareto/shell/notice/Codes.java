package pareto.shell.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.SecretBox;

/// Rows of table `notice_code`: codes sent to mail addresses to see whose they are.
@Repository
@Transactional
class Codes {

    static final int TRIES = 5;
    private static final Duration VALID = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A code on its way to an address.
    record Code(UUID id, String address, String code) {

        boolean is(String typed) {
            return MessageDigest.isEqual(
                    code.getBytes(UTF_8), typed.replaceAll("\\s", "").getBytes(UTF_8));
        }
    }

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    Codes(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    UUID make(IdentityId owner, String address) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String code = "%08d".formatted(RANDOM.nextInt(100_000_000));
        jdbc.sql("insert into notice_code (id, identity_id, address, code, asked_at) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        owner.id(),
                        box.lock(address.getBytes(UTF_8), owner),
                        box.lock(code.getBytes(UTF_8), owner),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Code> find(UUID id) {
        return jdbc.sql("select * from notice_code where id = ?")
                .param(id)
                .query(this::code)
                .optional()
                .flatMap(Function.identity());
    }

    /// The latest one of whoever acts that can still be typed in.
    @Transactional(readOnly = true)
    Optional<Code> awaited() {
        return jdbc.sql("""
                select * from (select * from notice_code where identity_id = actor() order by asked_at desc, id desc limit 1) c
                where c.used_at is null and c.tries < ? and c.asked_at > ?
                """)
                .params(TRIES, Timestamp.from(clock.instant().minus(VALID)))
                .query(this::code)
                .optional()
                .flatMap(Function.identity());
    }

    /// How many whoever acts has asked for in the last hour.
    @Transactional(readOnly = true)
    int asked() {
        return jdbc.sql("select count(*) from notice_code where identity_id = actor() and asked_at > ?")
                .param(Timestamp.from(clock.instant().minus(VALID)))
                .query(Integer.class)
                .single();
    }

    void tried(Code code) {
        jdbc.sql("update notice_code set tries = tries + 1 where id = ?")
                .param(code.id())
                .update();
    }

    void used(Code code) {
        jdbc.sql("update notice_code set used_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), code.id())
                .update();
    }

    /// A code that can no longer be unlocked is none.
    private Optional<Code> code(ResultSet row, int number) throws SQLException {
        IdentityId owner = new IdentityId(row.getObject("identity_id", UUID.class));
        UUID id = row.getObject("id", UUID.class);
        Optional<String> code = box.textIfReadable(row.getBytes("code"), owner);
        return box.textIfReadable(row.getBytes("address"), owner)
                .flatMap(address -> code.map(typed -> new Code(id, address, typed)));
    }
}
