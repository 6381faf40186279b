package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.access.SecretBox;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;
import pareto.service.RequestId;
import pareto.service.intake.IncomingMail.Became;
import pareto.shell.file.FileId;

/// Rows of table `incoming_mail`.
@Repository
@Transactional
class IncomingMails {

    /// Which mail of the mailbox it is.
    ///
    /// @param validity of the numbers: with another one they begin anew
    record Uid(UUID mailbox, long validity, long uid) {}

    private static final String ROWS = """
            select m.*, a.code, a.name, h.name as handler from incoming_mail m
            left join account a on a.id = m.account_id left join identity h on h.id = m.handled_by
            """;

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    IncomingMails(JdbcClient jdbc, SecretBox box, Pseudonyms pseudonyms, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /// Whether it was read before.
    @Transactional(readOnly = true)
    boolean known(Uid number) {
        return jdbc.sql("""
                select exists (select 1 from incoming_mail where mailbox_id = ? and validity = ? and uid = ?)
                """)
                .params(number.mailbox(), number.validity(), number.uid())
                .query(Boolean.class)
                .single();
    }

    /// Writes down that it is being read. Of two who read it at once the later waits here for the earlier.
    ///
    /// @param writer who wrote it, where that is one person on record
    /// @param names the request it speaks of
    /// @param hash SHA-256 of all of it
    /// @param size bytes of all of it that were fetched
    /// @return empty when it was read before, under this number or another one
    Optional<UUID> begin(
            Uid number, Letter letter, Optional<ContactId> writer, Optional<RequestId> names, byte[] hash, long size) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into incoming_mail (id, mailbox_id, validity, uid, content_hash, message_token, thread, sender,
                    sender_token, contact_id, domain, subject, beginning, came_at, size, became, reason, names_request_id)
                values (:id, :mailbox, :validity, :uid, :hash, :message, :thread, :sender, :token, :contact, :domain, :subject,
                    :beginning, :at, :size, 'waiting', '', :names)
                on conflict do nothing
                """)
                .param("id", id)
                .param("mailbox", number.mailbox())
                .param("validity", number.validity())
                .param("uid", number.uid())
                .param("hash", hash)
                .param("message", letter.id().isEmpty() ? null : pseudonyms.of(letter.id()))
                .param("thread", box.lock(String.join(" ", letter.thread()).getBytes(UTF_8), new IdentityId(id)))
                .param("sender", box.lock(letter.sender().getBytes(UTF_8), new IdentityId(id)))
                .param("token", pseudonyms.of(letter.address()))
                .param("contact", writer.map(ContactId::id).orElse(null))
                .param("domain", Texts.cut(letter.domain(), 200))
                .param("subject", Texts.line(letter.subject(), 300))
                .param("beginning", Texts.line(letter.text(), 500))
                .param("at", Timestamp.from(clock.instant()))
                .param("size", size)
                .param("names", names.map(RequestId::id).orElse(null))
                .update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /// It became, or was added to, a request.
    void belongs(UUID id, Became became, String reason, AccountId account, RequestId request, boolean byPerson) {
        jdbc.sql("""
                update incoming_mail set became = :became, reason = :reason, account_id = :account,
                    request_id = :request, handled_by = case when :person then actor() end,
                    handled_at = case when :person then cast(:at as timestamptz) end where id = :id
                """)
                .param("became", became.code())
                .param("reason", reason)
                .param("account", account.id())
                .param("request", request.id())
                .param("person", byPerson)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
    }

    /// Nobody knows whose it is, or it is nothing to answer; it is kept as it came where it could be.
    void kept(UUID id, Became became, String reason, @Nullable FileId file) {
        jdbc.sql("update incoming_mail set became = :became, reason = :reason, file_id = :file where id = :id")
                .param("became", became.code())
                .param("reason", reason)
                .param("file", file == null ? null : file.id())
                .param("id", id)
                .update();
    }

    void forgetFile(UUID id) {
        jdbc.sql("update incoming_mail set file_id = null where id = ?")
                .param(id)
                .update();
    }

    /// Whoever acts has looked at it and it is nothing for us.
    void setAside(UUID id, String reason) {
        jdbc.sql("""
                update incoming_mail set became = 'set_aside', reason = ?, handled_by = actor(), handled_at = ? where id = ?
                """).params(reason, Timestamp.from(clock.instant()), id).update();
    }

    /// What was decided here about the address of its sender says nothing about later mails any more, in the name of
    /// whoever acts.
    ///
    /// @return whether it did until now
    boolean recall(UUID id) {
        return jdbc.sql("""
                update incoming_mail m set recalled_at = :at, recalled_by = actor() from incoming_mail this
                where this.id = :id and this.handled_by is not null and this.recalled_at is null
                    and m.sender_token = this.sender_token and m.account_id = this.account_id
                    and m.handled_by is not null and m.recalled_at is null
                """)
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    /// Ends the keeping of what was taken or set aside before a moment: who wrote, about what, and the mail as it
    /// came. What it became stays, and that it was read.
    ///
    /// @return files that nothing needs any more
    List<FileId> forget(Instant before) {
        return files(jdbc.sql("""
                with ended as (
                    select id, file_id from incoming_mail
                    where came_at < :before and became <> 'waiting'
                        and (length(sender) > 0 or length(subject) > 0 or length(beginning) > 0 or file_id is not null))
                update incoming_mail m set sender = '', thread = null, subject = '', beginning = '', file_id = null
                from ended where m.id = ended.id returning ended.file_id
                """).param("before", Timestamp.from(before)));
    }

    /// The request that one of these mails became or was added to.
    @Transactional(readOnly = true)
    Optional<RequestId> requestOf(Set<String> messages) {
        return jdbc.sql("""
                select request_id from incoming_mail where message_token = any(?) and request_id is not null
                order by came_at desc limit 1
                """)
                .param(messages.stream().map(pseudonyms::of).toArray(byte[][]::new))
                .query(UUID.class)
                .optional()
                .map(RequestId::new);
    }

    @Transactional(readOnly = true)
    List<IncomingMail> in(Became became, int most) {
        return jdbc.sql(ROWS + "where m.became = ? order by m.came_at desc, m.id desc limit ?")
                .params(became.code(), most)
                .query(IncomingMails::mail)
                .list();
    }

    /// The latest that became something.
    @Transactional(readOnly = true)
    List<IncomingMail> taken(int most) {
        return jdbc.sql(ROWS + "where m.request_id is not null order by m.came_at desc, m.id desc limit ?")
                .param(most)
                .query(IncomingMails::mail)
                .list();
    }

    @Transactional(readOnly = true)
    int waiting() {
        return jdbc.sql("select count(*) from incoming_mail where became = 'waiting'")
                .query(Integer.class)
                .single();
    }

    /// Who wrote from one of these addresses, and in which thread, is kept no longer, whatever
    /// became of the mail.
    void forgetSenders(Collection<String> addresses) {
        jdbc.sql("update incoming_mail set sender = '', thread = null where sender_token = any(?)")
                .param(addresses.stream().map(pseudonyms::of).toArray(byte[][]::new))
                .update();
    }

    /// What somebody wrote is kept no longer, nor the mail as it came. What it became stays; what waited is set aside.
    ///
    /// @param addresses that were theirs alone
    /// @return files that nothing needs any more
    List<FileId> forgetMails(ContactId contact, Collection<String> addresses) {
        return files(jdbc.sql("""
                with theirs as (
                    select id, file_id from incoming_mail where contact_id = :contact or sender_token = any(:tokens))
                update incoming_mail m set sender = '', thread = null, subject = '', beginning = '', file_id = null,
                    reason = case became when 'waiting' then 'service.intake.reason.erased' else reason end,
                    became = case became when 'waiting' then 'set_aside' else became end
                from theirs where m.id = theirs.id returning theirs.file_id
                """)
                .param("contact", contact.id())
                .param("tokens", addresses.stream().map(pseudonyms::of).toArray(byte[][]::new)));
    }

    private static List<FileId> files(JdbcClient.StatementSpec ended) {
        return ended.query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class))).stream()
                .flatMap(Optional::stream)
                .map(FileId::new)
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<IncomingMail> find(UUID id) {
        return jdbc.sql(ROWS + "where m.id = ?")
                .param(id)
                .query(IncomingMails::mail)
                .optional();
    }

    /// The same, and nobody else decides about it until this transaction is over.
    Optional<IncomingMail> alone(UUID id) {
        jdbc.sql("select 1 from incoming_mail where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /// Name and address of whoever sent it; empty when it was locked with a key that is gone, or is kept no longer.
    @Transactional(readOnly = true)
    String sender(UUID id) {
        return jdbc.sql("select sender from incoming_mail where id = ? and length(sender) > 0")
                .param(id)
                .query((row, number) -> box.textIfReadable(row.getBytes("sender"), new IdentityId(id)))
                .optional()
                .flatMap(text -> text)
                .orElse("");
    }

    /// The address it was sent from, if that is what it was taken by: of a sender that could not be read,
    /// what stands in its place may name somebody else.
    @Transactional(readOnly = true)
    Optional<String> address(UUID id) {
        String address = IncomingMail.address(sender(id));
        return jdbc.sql("select sender_token from incoming_mail where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .filter(token -> !address.isEmpty() && Arrays.equals(token, pseudonyms.of(address)))
                .map(token -> address);
    }

    private static IncomingMail mail(ResultSet row, int number) throws SQLException {
        UUID account = row.getObject("account_id", UUID.class);
        UUID names = row.getObject("names_request_id", UUID.class);
        return new IncomingMail(
                row.getObject("id", UUID.class),
                row.getString("domain"),
                row.getString("subject"),
                row.getString("beginning"),
                row.getTimestamp("came_at").toInstant(),
                Became.valueOf(row.getString("became").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                account == null
                        ? null
                        : new Account(new AccountId(account), row.getString("code"), row.getString("name")),
                row.getObject("request_id", UUID.class),
                row.getObject("file_id", UUID.class),
                row.getString("handler"),
                account != null && row.getString("handler") != null && row.getTimestamp("recalled_at") == null,
                names == null ? null : new RequestId(names));
    }
}
