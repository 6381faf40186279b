package pareto.service.dispatch;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;
import pareto.shell.Refusal;

/// Reads requests as far as they are sent out, for those who may see them.
@Repository
@Transactional
class AskedRows {

    private final Requests requests;
    private final JdbcClient jdbc;

    AskedRows(Requests requests, JdbcClient jdbc) {
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Asked known(RequestId id) {
        return asked(requests.known(id));
    }

    /// The same, and nobody else changes its tasks until this transaction is over.
    Asked alone(RequestId id) {
        return asked(requests.alone(id));
    }

    private Asked asked(Request request) {
        Timestamp taken = jdbc.sql("select min(taken_at) from request_step where request_id = ? and step = 'taken'")
                .param(request.id().id())
                .query(Timestamp.class)
                .optional()
                .orElse(null);
        return new Asked(
                request.id(),
                request.account(),
                request.number(),
                request.title(),
                request.owner(),
                request.ownerName(),
                taken == null ? request.raisedAt() : taken.toInstant(),
                request.state().open());
    }
}
