package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// Who answers for a request from when on (table `request_owner`): whoever comes next ends it.
@Repository
@Transactional
class RequestOwners {

    /// How somebody came to answer for a request.
    enum How {
        /// It came in by itself.
        ASSIGNED,
        TAKEN,
        /// They accepted it.
        HANDED_OVER,
        /// The account changed hands.
        WITH_ACCOUNT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// One of those who answered.
    ///
    /// @param until when the next began; null for whoever answers now
    record Owner(
            IdentityId who,
            String name,
            How how,
            Instant since,
            @Nullable Instant until) {}

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestOwners(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /// The first one, from the moment it was raised.
    void first(RequestId request, AccountId account, IdentityId who, How how, Instant raised) {
        add(request, account, who, how, raised);
    }

    /// The next one, from now on. The request is locked by this transaction, so that nobody comes between.
    void next(Request request, IdentityId who, How how) {
        Instant last = jdbc.sql("select max(since) from request_owner where request_id = ?")
                .param(request.id().id())
                .query(Timestamp.class)
                .single()
                .toInstant();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        add(request.id(), request.account().id(), who, how, now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS));
        events.publishEvent(new RequestPassed(request.id(), request.account().id(), who));
    }

    /// Everybody who answered, the first one first.
    @Transactional(readOnly = true)
    List<Owner> of(RequestId request) {
        return jdbc.sql("""
                select o.identity_id, i.name, o.how, o.since, lead(o.since) over (order by o.since) as until
                from request_owner o join identity i on i.id = o.identity_id where o.request_id = ? order by o.since
                """)
                .param(request.id())
                .query((row, number) -> new Owner(
                        new IdentityId(row.getObject("identity_id", UUID.class)),
                        row.getString("name"),
                        How.ofCode(row.getString("how")),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until") == null
                                ? null
                                : row.getTimestamp("until").toInstant()))
                .list();
    }

    private void add(RequestId request, AccountId account, IdentityId who, How how, Instant since) {
        jdbc.sql("""
                insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                values (?, ?, ?, ?, ?, actor())
                """)
                .params(request.id(), Timestamp.from(since), account.id(), who.id(), how.code())
                .update();
    }
}
