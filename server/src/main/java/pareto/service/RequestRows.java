package pareto.service;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.contact.ContactId;
import pareto.shell.Refusal;

/// Rows of table `request`, as far as the actor sees their accounts.
@Repository
@Transactional
class RequestRows {

    static final String COLUMNS = """
            r.id, r.account_id, a.code, a.name, r.serial, r.kind, r.damage, r.title, r.state, r.channel, r.contact_id,
                r.raised_at, r.owner_id, i.name as owner
            """;

    /// With who answers for it now.
    static final String FROM = """
            from request r join account a on a.id = r.account_id join identity i on i.id = r.owner_id
            """;

    private static final String REQUESTS = "select " + COLUMNS + FROM;

    static final String OPEN = "r.state not in ('closed', 'merged')";

    static final String CLOSED = "r.state in ('closed', 'merged')";

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param at when it is raised, exact to what the database keeps
    RequestId add(NewRequest asked, RequestState state, Instant at) {
        var id = new RequestId(UuidCreator.getTimeOrderedEpoch());
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, contact_id, state, raised_at, entered_by)
                values (:id, :account, :kind, :damage, :title, :channel, :contact, :state, :at, actor())
                """)
                .param("id", id.id())
                .param("account", asked.account().id())
                .param("kind", asked.kind().code())
                .param("damage", asked.damage().code())
                .param("title", asked.title())
                .param("channel", asked.channel().code())
                .param(
                        "contact",
                        asked.contact() == null ? null : asked.contact().id())
                .param("state", state.code())
                .param("at", Timestamp.from(at))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    Optional<Request> find(RequestId id) {
        return jdbc.sql(REQUESTS + "where r.id = ?")
                .param(id.id())
                .query(this::request)
                .optional();
    }

    /// Those of them that the actor may see.
    @Transactional(readOnly = true)
    Map<RequestId, Request> find(Collection<RequestId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(REQUESTS + "where r.id = any(?::text[]::uuid[])")
                        .param(ids.stream().map(one -> one.id().toString()).toArray(String[]::new))
                        .query(this::request)
                        .stream()
                        .collect(Collectors.toMap(Request::id, Function.identity()));
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Request known(RequestId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("service.unknown"));
    }

    /// The same, and nobody else changes it until this transaction is over.
    Request alone(RequestId id) {
        jdbc.sql("select 1 from request where id = ? for update")
                .param(id.id())
                .query(Integer.class)
                .optional();
        return known(id);
    }

    @Transactional(readOnly = true)
    Optional<Request> ofSerial(long serial) {
        return jdbc.sql(REQUESTS + "where r.serial = ?")
                .param(serial)
                .query(this::request)
                .optional();
    }

    /// Those still open that this person answers for, in the order in which they came.
    @Transactional(readOnly = true)
    List<Request> openOf(IdentityId owner) {
        return jdbc.sql(REQUESTS + "where " + OPEN + " and r.owner_id = ? order by r.raised_at, r.id")
                .param(owner.id())
                .query(this::request)
                .list();
    }

    void put(RequestId id, RequestState state) {
        jdbc.sql("update request set state = ? where id = ?")
                .params(state.code(), id.id())
                .update();
    }

    void put(RequestId id, Damage damage) {
        jdbc.sql("update request set damage = ? where id = ?")
                .params(damage.code(), id.id())
                .update();
    }

    Request request(ResultSet row, int number) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        Instant raised = row.getTimestamp("raised_at").toInstant();
        return new Request(
                new RequestId(row.getObject("id", UUID.class)),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                Request.number(raised, row.getLong("serial"), clock.getZone()),
                RequestKind.ofCode(row.getString("kind")),
                Damage.ofCode(row.getString("damage")),
                row.getString("title"),
                RequestState.ofCode(row.getString("state")),
                Channel.ofCode(row.getString("channel")),
                contact == null ? null : new ContactId(contact),
                raised,
                new IdentityId(row.getObject("owner_id", UUID.class)),
                row.getString("owner"));
    }
}
