package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Whom of ours messages call (table `request_mention`), and whether they have come.
@Repository
@Transactional
class RequestMentions {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestMentions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Request request, UUID message, Collection<IdentityId> called) {
        called.forEach(
                one -> jdbc.sql("insert into request_mention (message_id, identity_id, account_id) values (?, ?, ?)")
                        .params(message, one.id(), request.account().id().id())
                        .update());
    }

    /// The actor has these messages before them.
    void seen(Collection<UUID> messages) {
        jdbc.sql("""
                update request_mention set seen_at = :at where seen_at is null and identity_id = actor()
                    and message_id = any(cast(cast(:messages as text[]) as uuid[]))
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}
