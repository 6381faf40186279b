package pareto.service.answer;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.service.WaitingElsewhere.Thing;
import pareto.service.answer.CustomerMail.State;
import pareto.shell.Text;

/// Rows of table `customer_mail`.
@Repository
@Transactional
class CustomerMails {

    private static final int MOST = 200;

    /// Ids grow in the order in which messages are saved.
    private static final String AN_EARLIER_ONE = """
            exists (select 1 from customer_mail e where e.request_id = c.request_id and e.id < c.id
                and e.contact_id is not distinct from c.contact_id and e.incoming_id is not distinct from c.incoming_id
                and e.state in ('waiting', 'sending'))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomerMails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Writes down that a message is to go by mail, once.
    ///
    /// @return empty when it was before
    Optional<UUID> add(RequestId request, AccountId account, UUID message, boolean receipt, Recipient to) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        int added = jdbc.sql("""
                insert into customer_mail
                    (id, request_id, account_id, message_id, receipt, contact_id, incoming_id, asked_at, state)
                values (:id, :request, :account, :message, :receipt, :contact, :incoming, :at, 'waiting')
                on conflict (message_id, receipt) do nothing
                """)
                .param("id", id)
                .param("request", request.id())
                .param("account", account.id())
                .param("message", message)
                .param("receipt", receipt)
                .param("contact", to.person())
                .param("incoming", to.mail())
                .param("at", now())
                .update();
        return added == 0 ? Optional.empty() : Optional.of(id);
    }

    /// Begins to send it, unless an earlier one about the request to the same person is still to be sent: then it is
    /// held until that one is through. What was still being sent when this is asked was broken off, since one job
    /// sends it.
    ///
    /// @return empty when there is nothing to do
    Optional<CustomerMail> claim(UUID id) {
        inOrder(id);
        boolean held = jdbc.sql("update customer_mail c set held = true where c.id = ? and c.state = 'waiting' and "
                                + AN_EARLIER_ONE)
                        .param(id)
                        .update()
                > 0;
        if (held) {
            return Optional.empty();
        }
        jdbc.sql("""
                update customer_mail set state = 'sending', attempts = attempts + 1, tried_at = ?, next_at = null,
                    handed_at = case state when 'sending' then handed_at end
                where id = ? and state in ('waiting', 'sending')
                """).params(now(), id).update();
        return find(id).filter(mail -> mail.state() == State.SENDING);
    }

    /// Holds no more what waited for this one alone.
    ///
    /// @return ids of mails that can be sent now, which nothing else will start
    List<UUID> release(UUID id) {
        inOrder(id);
        return jdbc.sql("""
                update customer_mail c set held = false from customer_mail this
                where this.id = ? and c.request_id = this.request_id and c.held and not
                """ + AN_EARLIER_ONE + " returning c.id")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /// Of the mails about one request only one is begun, held or released at a time.
    private void inOrder(UUID id) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('customer-mail ' || request_id, 0)) from customer_mail
                where id = ?
                """).param(id).query((row, number) -> true).optional();
    }

    /// From now on the mail server may have it.
    void handing(UUID id) {
        jdbc.sql("update customer_mail set handed_at = ? where id = ? and state = 'sending'")
                .params(now(), id)
                .update();
    }

    /// The mail server has taken it. What came back meanwhile stays so.
    void sent(UUID id) {
        jdbc.sql("""
                update customer_mail set state = 'sent', tried_at = ?, failure_key = null, failure_detail = null
                where id = ? and state = 'sending'
                """).params(now(), id).update();
    }

    /// @param next when it is tried again; null when it is given up
    void failed(UUID id, @Nullable Instant next, Text why) {
        jdbc.sql("""
                update customer_mail set state = :state, next_at = :next, failure_key = :key, failure_detail = :detail
                where id = :id and state in ('waiting', 'sending')
                """)
                .param("state", (next == null ? State.REFUSED : State.WAITING).code())
                .param("next", next == null ? null : Timestamp.from(next))
                .param("key", why.key())
                .param(
                        "detail",
                        why.args().isEmpty() ? "" : why.args().getFirst().toString())
                .param("id", id)
                .update();
    }

    /// It could not be delivered after all.
    ///
    /// @return whether there is such a mail that was tried
    boolean cameBack(UUID id, Text why) {
        return jdbc.sql("""
                update customer_mail set state = 'bounced', tried_at = ?, next_at = null, failure_key = ?,
                    failure_detail = ? where id = ? and attempts > 0
                """)
                        .params(now(), why.key(), why.args().getFirst().toString(), id)
                        .update()
                > 0;
    }

    /// It is to be sent once more, to whoever it goes to now.
    void again(UUID id, Recipient to) {
        jdbc.sql("""
                update customer_mail set state = 'waiting', attempts = 0, failure_key = null, failure_detail = null,
                    contact_id = :contact, incoming_id = :incoming where id = :id
                """)
                .param("contact", to.person())
                .param("incoming", to.mail())
                .param("id", id)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<CustomerMail> find(UUID id) {
        return jdbc.sql("select * from customer_mail where id = ?")
                .param(id)
                .query(CustomerMails::mail)
                .optional();
    }

    /// The same of a message, and nobody else changes it until this transaction is over.
    Optional<CustomerMail> alone(RequestId request, UUID message) {
        return jdbc.sql("select * from customer_mail where request_id = ? and message_id = ? for update")
                .params(request.id(), message)
                .query(CustomerMails::mail)
                .optional();
    }

    @Transactional(readOnly = true)
    List<CustomerMail> of(Collection<UUID> messages) {
        return jdbc.sql("select * from customer_mail where message_id = any(?::text[]::uuid[])")
                .param(messages.stream().map(UUID::toString).toArray(String[]::new))
                .query(CustomerMails::mail)
                .list();
    }

    /// Ids of mails about a request that were taken by the mail server before this one was asked for, the oldest first.
    @Transactional(readOnly = true)
    List<UUID> before(CustomerMail mail) {
        return jdbc.sql("""
                select id from customer_mail where request_id = ? and id < ? and state in ('sent', 'bounced')
                order by id
                """)
                .params(mail.request().id(), mail.id())
                .query(UUID.class)
                .list();
    }

    /// Mails that did not arrive, of requests the actor answers for, the oldest first: until one about the
    /// request does, somebody says that nothing goes by mail, or it is closed. Of what goes on in another
    /// request, that one counts.
    @Transactional(readOnly = true)
    List<Thing> failedOfActor() {
        return jdbc.sql("""
                select c.id, r.id as request_id from customer_mail c
                left join request_link l on l.request_id = c.request_id and l.kind = 'merged'
                join request r on r.id = coalesce(l.other_id, c.request_id)
                where c.state in ('refused', 'bounced') and r.state not in ('closed', 'merged')
                    and actor() = (select o.identity_id from request_owner o where o.request_id = r.id
                        order by o.since desc limit 1)
                    and not exists (select 1 from customer_mail later where later.request_id in (c.request_id, r.id)
                        and later.id > c.id and later.state = 'sent')
                    and not exists (select 1 from request_by_mail b where b.request_id in (c.request_id, r.id)
                        and b.chosen_at > coalesce(c.tried_at, c.asked_at)
                        and b.contact_id is null and b.incoming_id is null)
                order by c.id limit ?
                """)
                .param(MOST)
                .query((row, number) -> new Thing(
                        row.getObject("id", UUID.class), new RequestId(row.getObject("request_id", UUID.class))))
                .list();
    }

    /// How many receipts went in that time to whoever wrote this mail.
    @Transactional(readOnly = true)
    int receipts(UUID incoming, Duration lately) {
        return jdbc.sql("""
                select count(*) from customer_mail c
                join incoming_mail i on i.request_id = c.request_id and i.became = 'request'
                join incoming_mail this on this.sender_token = i.sender_token
                where c.receipt and c.asked_at > ? and this.id = ?
                """)
                .params(Timestamp.from(clock.instant().minus(lately)), incoming)
                .query(Integer.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static CustomerMail mail(ResultSet row, int number) throws SQLException {
        Timestamp next = row.getTimestamp("next_at");
        Timestamp tried = row.getTimestamp("tried_at");
        String failure = row.getString("failure_key");
        return new CustomerMail(
                row.getObject("id", UUID.class),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getObject("message_id", UUID.class),
                row.getBoolean("receipt"),
                Recipient.of(row.getObject("contact_id", UUID.class), row.getObject("incoming_id", UUID.class))
                        .orElseGet(Recipient.Gone::new),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                (tried == null ? row.getTimestamp("asked_at") : tried).toInstant(),
                row.getBoolean("held"),
                row.getTimestamp("handed_at") != null,
                next == null ? null : next.toInstant(),
                failure == null ? null : Text.of(failure, row.getString("failure_detail")));
    }
}
