package pareto.service.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.service.Request;
import pareto.service.RequestId;

/// Requests as programs read them: what the customer may see, and nothing inside.
@Repository
@Transactional
class ApiRequests {

    /// A request as it changed last.
    ///
    /// @param external what the program calls it; null where it raised it not
    record Line(RequestId id, Instant changed, @Nullable String external) {}

    private record Said(String text, Instant at, boolean ours) {}

    private final JdbcClient jdbc;
    private final Actors actors;

    ApiRequests(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /// Keeps others away who raise a request under the same words.
    void alone(UUID token, String external) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("request-external " + token + " " + external)
                .query((row, number) -> true)
                .single();
    }

    /// What a program raised under these words, if it did, whether its person still sees it or not.
    Optional<RequestId> raised(UUID token, String external) {
        return actors.system(
                "intake",
                () -> jdbc.sql("select request_id from request_external where token_id = ? and external_id = ?")
                        .params(token, external)
                        .query(UUID.class)
                        .optional()
                        .map(RequestId::new));
    }

    void call(UUID token, String external, Request request) {
        jdbc.sql("""
                insert into request_external (token_id, external_id, request_id, account_id) values (?, ?, ?, ?)
                """)
                .params(
                        token,
                        external,
                        request.id().id(),
                        request.account().id().id())
                .update();
    }

    /// A message a program added before.
    ///
    /// @param same whether it said the same
    record Before(UUID message, boolean same) {}

    /// What a program said about a request under these words, if it did, also where that went on in a request which
    /// its person does not see.
    Optional<Before> said(UUID token, RequestId request, String external, String text) {
        return actors.system(
                "intake",
                () -> jdbc.sql("""
                        select message_id, text_hash = ? as same from message_external
                        where token_id = ? and request_id = ? and external_id = ?
                        """)
                        .params(Pseudonyms.sha256(text.getBytes(UTF_8)), token, request.id(), external)
                        .query((row, number) ->
                                new Before(row.getObject("message_id", UUID.class), row.getBoolean("same")))
                        .optional());
    }

    void call(UUID token, Request request, String external, UUID message, String text) {
        jdbc.sql("""
                insert into message_external (token_id, request_id, external_id, message_id, account_id, text_hash)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        token,
                        request.id().id(),
                        external,
                        message,
                        request.account().id().id(),
                        Pseudonyms.sha256(text.getBytes(UTF_8)))
                .update();
    }

    /// Requests of which something changed after a place that the customer may know of, the earliest change first.
    /// Changes bear the time at which they were written and are seen when their transaction ends: none is told
    /// that is later than the beginning of a transaction which may still show an earlier one. That is each begun
    /// in the last minute, and of the others each that has written such a change.
    @Transactional(readOnly = true)
    List<Line> changedAfter(ApiPlace place, UUID token, int most) {
        return jdbc.sql("""
                with settled as (
                    select min(a.xact_start) as at from pg_stat_activity a
                    where a.datname = current_database() and a.backend_type = 'client backend'
                        and (a.xact_start > now() - interval '1 minute' or exists (
                            select 1 from pg_locks l where l.pid = a.pid and l.mode = 'RowExclusiveLock' and l.relation
                                in ('request_step'::regclass, 'request_message'::regclass, 'request_owner'::regclass)))),
                changed as (
                    select request_id, max(c.at) as at from (
                        select request_id, taken_at as at from request_step where taken_at >= :at
                        union all
                        select request_id, since from request_owner where since >= :at
                        union all
                        select request_id, said_at from request_message where said_at >= :at and not inside) c, settled s
                    where c.at < s.at
                    group by request_id)
                select c.request_id, c.at, e.external_id from changed c
                left join request_external e on e.request_id = c.request_id and e.token_id = :token
                where (c.at, c.request_id) > (:at, :id)
                order by c.at, c.request_id limit :most
                """)
                .param("at", Timestamp.from(place.at()))
                .param("id", place.request())
                .param("token", token)
                .param("most", most)
                .query(ApiRequests::line)
                .list();
    }

    @Transactional(readOnly = true)
    Line line(RequestId id, UUID token) {
        return jdbc.sql("""
                select r.id as request_id, e.external_id, greatest(r.raised_at,
                    (select max(since) from request_owner o where o.request_id = r.id),
                    (select max(taken_at) from request_step s where s.request_id = r.id),
                    (select max(said_at) from request_message m where m.request_id = r.id and not m.inside)) as at
                from request r left join request_external e on e.request_id = r.id and e.token_id = ? where r.id = ?
                """).params(token, id.id()).query(ApiRequests::line).single();
    }

    Map<String, Object> shown(Request request, Line line) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", request.id().id().toString());
        shown.put("number", request.number());
        shown.put("external_id", line.external());
        shown.put("account", request.account().code());
        shown.put("kind", request.kind().code());
        shown.put("damage", request.damage().code());
        shown.put("title", request.title());
        shown.put("state", request.state().code());
        shown.put("owner", request.ownerName());
        shown.put("raised_at", request.raisedAt().toString());
        shown.put("changed_at", line.changed().toString());
        return shown;
    }

    /// What the customer sees of what was said, in the order it was.
    @Transactional(readOnly = true)
    List<Map<String, Object>> messages(RequestId id) {
        return jdbc
                .sql("""
                select said, said_at, not by_them as ours from request_message
                where request_id = ? and not inside order by said_at, id
                """)
                .param(id.id())
                .query((row, number) -> new Said(
                        row.getString("said"), row.getTimestamp("said_at").toInstant(), row.getBoolean("ours")))
                .list()
                .stream()
                .map(ApiRequests::message)
                .toList();
    }

    private static Map<String, Object> message(Said said) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("text", said.text());
        shown.put("at", said.at().toString());
        shown.put("by", said.ours() ? "us" : "customer");
        return shown;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getString("external_id"));
    }
}
