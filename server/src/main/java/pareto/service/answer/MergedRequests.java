package pareto.service.answer;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.Requests;

/// Which requests go on in another one.
@Repository
@Transactional(readOnly = true)
class MergedRequests {

    private final Requests requests;
    private final JdbcClient jdbc;

    MergedRequests(Requests requests, JdbcClient jdbc) {
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /// Also by way of others; the first that was raised first.
    List<Request> into(Request request) {
        List<RequestId> all = jdbc.sql("""
                with recursive merged as (
                    select request_id from request_link where kind = 'merged' and other_id = ?
                    union select l.request_id from request_link l join merged m on l.other_id = m.request_id
                        where l.kind = 'merged')
                select request_id from merged
                """).param(request.id().id()).query(UUID.class).stream()
                .map(RequestId::new)
                .toList();
        return all.isEmpty()
                ? List.of()
                : requests.seen(all).values().stream()
                        .sorted(Comparator.comparing(Request::raisedAt).thenComparing(Request::number))
                        .toList();
    }
}
