package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.SecretBox;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// The row of table `mailbox`.
@Repository
@Transactional
class Mailboxes {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Audit audit;
    private final Clock clock;

    Mailboxes(JdbcClient jdbc, SecretBox box, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Mailbox> find() {
        return jdbc.sql("select * from mailbox").query(Mailboxes::mailbox).optional();
    }

    /// @throws Refusal when it was locked with a key that is gone
    @Transactional(readOnly = true)
    String password(Mailbox mailbox) {
        return jdbc.sql("select password from mailbox where id = ?")
                .param(mailbox.id())
                .query((row, number) -> box.textIfReadable(row.getBytes("password"), new IdentityId(mailbox.id())))
                .optional()
                .flatMap(text -> text)
                .orElseThrow(() -> Refusal.conflict("service.intake.mailbox.locked"));
    }

    /// Keeps what was typed. The password is kept as it was where none was typed, unless it would go to another
    /// server or in another name.
    void put(MailboxForm typed) {
        Optional<Mailbox> before = find();
        boolean same = before.filter(one -> one.sameAs(typed.host(), typed.port(), typed.login(), typed.folder()))
                .isPresent();
        if (!same && typed.password().isEmpty()) {
            throw Refusal.badInput("service.intake.mailbox.password.missing");
        }
        UUID id = same ? before.orElseThrow().id() : UuidCreator.getTimeOrderedEpoch();
        byte[] password =
                typed.password().isEmpty() ? null : box.lock(typed.password().getBytes(UTF_8), new IdentityId(id));
        if (!same) {
            jdbc.sql("delete from mailbox").update();
        }
        jdbc.sql("""
                insert into mailbox (id, host, port, security, login, password, folder, address, active, answers,
                    receipts, sender_name, set_by, set_at)
                values (:id, :host, :port, :security, :login, coalesce(cast(:password as bytea), ''), :folder, :address,
                    :active, :answers, :receipts, :name, actor(), :at)
                on conflict (id) do update set security = excluded.security, address = excluded.address,
                    active = excluded.active, answers = excluded.answers, receipts = excluded.receipts,
                    sender_name = excluded.sender_name, set_by = excluded.set_by, set_at = excluded.set_at, failed_at = null,
                    failure_key = null, failure_detail = null,
                    password = coalesce(cast(:password as bytea), mailbox.password)
                """)
                .param("id", id)
                .param("host", typed.host())
                .param("port", typed.port())
                .param("security", typed.security().code())
                .param("login", typed.login())
                .param("password", password)
                .param("folder", typed.folder())
                .param("address", typed.address())
                .param("active", typed.active())
                .param("answers", typed.answers())
                .param("receipts", typed.receipts())
                .param("name", typed.senderName())
                .param("at", now())
                .update();
        audit.record("service.did.mailboxSet", "mailbox", typed.host() + " " + typed.folder());
    }

    void remove() {
        if (jdbc.sql("delete from mailbox").update() > 0) {
            audit.record("service.did.mailboxRemoved", "mailbox", "");
        }
    }

    void read(Mailbox mailbox) {
        jdbc.sql("""
                update mailbox set read_at = ?, failed_at = null, failure_key = null, failure_detail = null where id = ?
                """).params(now(), mailbox.id()).update();
    }

    /// @param why with the gap of its sentence filled by a text
    void failed(Mailbox mailbox, Text why) {
        jdbc.sql("""
                update mailbox set failed_at = coalesce(failed_at, ?), failure_key = ?, failure_detail = ? where id = ?
                """)
                .params(
                        now(),
                        why.key(),
                        why.args().isEmpty() ? "" : why.args().getFirst().toString(),
                        mailbox.id())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        @Nullable String failure = row.getString("failure_key");
        return new Mailbox(
                row.getObject("id", UUID.class),
                row.getString("host"),
                row.getInt("port"),
                Mailbox.Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
                row.getString("login"),
                row.getString("folder"),
                row.getString("address"),
                row.getBoolean("active"),
                row.getBoolean("answers"),
                row.getBoolean("receipts"),
                row.getString("sender_name"),
                instant(row, "read_at"),
                instant(row, "failed_at"),
                failure == null ? null : Text.of(failure, row.getString("failure_detail")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
