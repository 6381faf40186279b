package pareto.service.dispatch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// Writes a request as it stands once somebody has taken it.
final class AskedRequest {

    private AskedRequest() {}

    static RequestId taken(JdbcClient jdbc, AccountId account, IdentityId owner, String title, Instant at) {
        UUID id = UUID.randomUUID();
        Timestamp moment = Timestamp.from(at);
        jdbc.sql("""
                insert into request (id, account_id, kind, damage, title, channel, state, raised_at, entered_by)
                values (?, ?, 'order', 'none', ?, 'page', 'taken', ?, ?)
                """).params(id, account.id(), title, moment, owner.id()).update();
        jdbc.sql("""
                insert into request_owner (request_id, since, account_id, identity_id, how, set_by)
                values (?, ?, ?, ?, 'taken', ?)
                """).params(id, moment, account.id(), owner.id(), owner.id()).update();
        jdbc.sql("""
                insert into request_step (id, request_id, account_id, step, said, taken_by, taken_at)
                values (?, ?, ?, 'taken', '', ?, ?)
                """)
                .params(UUID.randomUUID(), id, account.id(), owner.id(), moment)
                .update();
        return new RequestId(id);
    }
}
