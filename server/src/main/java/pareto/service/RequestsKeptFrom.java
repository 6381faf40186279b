package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;

/// From whom of ours requests are kept (table `request_kept_from`): the database shows them nothing of it.
@Repository
@Transactional
class RequestsKeptFrom {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestsKeptFrom(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RequestId request, AccountId account, IdentityId from) {
        jdbc.sql("""
                insert into request_kept_from (request_id, identity_id, account_id, kept_by, kept_at)
                values (?, ?, ?, actor(), ?)
                """)
                .params(request.id(), from.id(), account.id(), Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Set<IdentityId> of(RequestId request) {
        return jdbc
                .sql("select identity_id from request_kept_from where request_id = ?")
                .param(request.id())
                .query(UUID.class)
                .stream()
                .map(IdentityId::new)
                .collect(Collectors.toSet());
    }
}
