package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.contact.ContactBook;
import pareto.account.contact.ContactId;
import pareto.service.Conversation.Attached;
import pareto.service.Conversation.Said;

/// What is said about requests (table `request_message`), with the files that came along and whom it calls.
@Repository
@Transactional
class RequestMessages {

    static final int AT_A_TIME = 20;

    private record Row(
            UUID id,
            boolean inside,
            String said,
            Channel channel,
            String ours,
            @Nullable ContactId theirs,
            boolean byThem,
            Instant at) {}

    private final ContactBook contacts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestMessages(ContactBook contacts, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// What was asked, in the words it came in. Whoever noted it is kept where somebody of ours did.
    void first(RequestId request, NewRequest asked, Instant at) {
        jdbc.sql("""
                insert into request_message
                    (id, request_id, account_id, inside, said, channel, identity_id, contact_id, said_at, by_them)
                values (:id, :request, :account, false, :said, :channel, case when :ours then actor() end, :contact,
                    :at, true)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("request", request.id())
                .param("account", asked.account().id())
                .param(
                        "said",
                        asked.said().isBlank() ? asked.title() : asked.said().strip())
                .param("channel", asked.channel().code())
                .param("ours", asked.channel().byHand())
                .param(
                        "contact",
                        asked.contact() == null ? null : asked.contact().id())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What the customer said without one of ours.
    UUID heard(Request request, Channel channel, @Nullable ContactId contact, String said) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into request_message
                    (id, request_id, account_id, inside, said, channel, contact_id, said_at, by_them)
                values (:id, :request, :account, false, :said, :channel, :contact, :at, true)
                """)
                .param("id", id)
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("said", Filled.text("service.message", said, Filled.MESSAGE))
                .param("channel", channel.code())
                .param("contact", contact == null ? null : contact.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /// What one of ours writes on a page, or what is written for them.
    UUID add(Request request, boolean inside, String said) {
        UUID id = insert(request, inside, said);
        if (!inside) {
            events.publishEvent(new CustomerTold(request.id(), request.account().id(), id));
        }
        return id;
    }

    /// What the customer was told by other means: they see it, and nobody sends it to them.
    UUID told(Request request, String said) {
        return insert(request, false, said);
    }

    private UUID insert(Request request, boolean inside, String said) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into request_message
                    (id, request_id, account_id, inside, said, channel, identity_id, said_at, by_them)
                values (?, ?, ?, ?, ?, 'page', actor(), ?, false)
                """)
                .params(
                        id,
                        request.id().id(),
                        request.account().id().id(),
                        inside,
                        said,
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /// Copies some of a request into another one; files stay with the first.
    ///
    /// @return how many were copied, all of them unless some belong to no message the actor sees
    int copy(Request from, Request to, Collection<UUID> chosen) {
        int copied = 0;
        for (UUID one : chosen) {
            copied += jdbc.sql("""
                    insert into request_message
                        (id, request_id, account_id, inside, said, channel, identity_id, contact_id, said_at, by_them)
                    select ?, ?, account_id, inside, said, channel, identity_id, contact_id, said_at, by_them
                    from request_message where id = ? and request_id = ?
                    """)
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            to.id().id(),
                            one,
                            from.id().id())
                    .update();
        }
        return copied;
    }

    /// The latest of them, or the latest before one of them. Who has read names of theirs is kept in the audit.
    Conversation of(RequestId request, boolean customers, @Nullable UUID before) {
        List<Row> rows = new ArrayList<>(jdbc.sql("""
                select m.id, m.inside, m.said, m.channel, coalesce(i.name, '') as ours, m.contact_id, m.by_them, m.said_at
                from request_message m left join identity i on i.id = m.identity_id
                where m.request_id = :request and not (:customers and m.inside)
                    and (cast(:before as uuid) is null or (m.said_at, m.id) < (
                        select b.said_at, b.id from request_message b where b.id = cast(:before as uuid)))
                order by m.said_at desc, m.id desc limit :most
                """)
                .param("request", request.id())
                .param("customers", customers)
                .param("before", before)
                .param("most", AT_A_TIME + 1)
                .query(RequestMessages::row)
                .list());
        boolean earlier = rows.size() > AT_A_TIME;
        List<Row> shown = rows.subList(0, Math.min(rows.size(), AT_A_TIME)).reversed();
        int all = jdbc.sql("select count(*) from request_message where request_id = ? and not (? and inside)")
                .params(request.id(), customers)
                .query(Integer.class)
                .single();
        return new Conversation(said(shown, request), customers, earlier, before != null, all);
    }

    private List<Said> said(List<Row> rows, RequestId request) {
        Map<ContactId, String> names = names(
                rows.stream()
                        .map(Row::theirs)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                request);
        Map<UUID, List<Attached>> files = files(rows);
        Map<UUID, List<String>> called = called(rows);
        return rows.stream()
                .map(row -> new Said(
                        row.id(),
                        row.inside(),
                        row.said(),
                        row.channel(),
                        row.ours(),
                        row.theirs() == null ? "" : names.getOrDefault(row.theirs(), ""),
                        row.byThem(),
                        row.at(),
                        files.getOrDefault(row.id(), List.of()),
                        called.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /// Names of people at accounts, as far as the actor may know them.
    Map<ContactId, String> names(Collection<ContactId> people, RequestId place) {
        return people.isEmpty()
                ? Map.of()
                : contacts.people(people, place.id()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, known -> known.getValue().name()));
    }

    private Map<UUID, List<Attached>> files(List<Row> rows) {
        Map<UUID, List<Attached>> files = new HashMap<>();
        jdbc.sql("""
                select f.message_id, f.file_id, s.name, s.size from request_file f join stored_file s on s.id = f.file_id
                where f.message_id = any(?::text[]::uuid[]) order by s.kept_at, s.id
                """).param(ids(rows)).query(row -> {
            files.computeIfAbsent(row.getObject("message_id", UUID.class), any -> new ArrayList<>())
                    .add(new Attached(
                            row.getObject("file_id", UUID.class), row.getString("name"), row.getLong("size")));
        });
        return files;
    }

    private Map<UUID, List<String>> called(List<Row> rows) {
        Map<UUID, List<String>> called = new HashMap<>();
        jdbc.sql("""
                select c.message_id, i.name from request_mention c join identity i on i.id = c.identity_id
                where c.message_id = any(?::text[]::uuid[]) order by i.name
                """).param(ids(rows)).query(row -> {
            called.computeIfAbsent(row.getObject("message_id", UUID.class), any -> new ArrayList<>())
                    .add(row.getString("name"));
        });
        return called;
    }

    private static String[] ids(List<Row> rows) {
        return rows.stream().map(row -> row.id().toString()).toArray(String[]::new);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getBoolean("inside"),
                row.getString("said"),
                Channel.ofCode(row.getString("channel")),
                row.getString("ours"),
                contact == null ? null : new ContactId(contact),
                row.getBoolean("by_them"),
                row.getTimestamp("said_at").toInstant());
    }
}
