package pareto.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Right;

/// A door of this module for pages that compose: what waits for the reader.
@Component
@Transactional(readOnly = true)
public class MyRequests {

    /// What waits for somebody.
    ///
    /// @param answering open requests they answer for, the first to be worked on first
    /// @param all how many those are
    /// @param offered requests a colleague would hand over to them
    /// @param called where somebody has called them since they looked
    /// @param low where a customer was not satisfied with somebody under them
    /// @param due what else of theirs is due about requests
    public record Waiting(
            List<Queued> answering,
            int all,
            List<Request> offered,
            List<Request> called,
            List<Request> low,
            List<Due> due) {

        /// Whether there is nothing.
        public boolean none() {
            return answering.isEmpty() && offered.isEmpty() && called.isEmpty() && low.isEmpty() && due.isEmpty();
        }
    }

    /// Something that is due.
    ///
    /// @param key message key of what
    public record Due(String key, Request request) {}

    private static final int MOST = 20;

    private final Queue queue;
    private final RequestRows rows;
    private final RequestMarks marks;
    private final List<WaitingElsewhere> elsewhere;
    private final Actors actors;
    private final JdbcClient jdbc;

    MyRequests(
            Queue queue,
            RequestRows rows,
            RequestMarks marks,
            List<WaitingElsewhere> elsewhere,
            Actors actors,
            JdbcClient jdbc) {
        this.queue = queue;
        this.rows = rows;
        this.marks = marks;
        this.elsewhere = elsewhere;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// @param most of those they answer for
    public Waiting waiting(int most) {
        if (!actors.current().may(Right.CHANGE)) {
            return new Waiting(List.of(), 0, List.of(), List.of(), List.of(), due());
        }
        return new Waiting(
                queue.first(QueueFilter.mine(), most),
                queue.mine(),
                named("""
                        select request_id from request_hand_over where answer is null and to_id = actor()
                        order by offered_at, id limit ?
                        """),
                named("""
                        select m.request_id from request_mention c join request_message m on m.id = c.message_id
                        where c.identity_id = actor() and c.seen_at is null
                        group by m.request_id order by min(m.said_at), m.request_id limit ?
                        """),
                inOrder(marks.unseen(actors.current().may(Right.DECIDE), MOST)),
                due());
    }

    private List<Due> due() {
        return elsewhere.stream()
                .flatMap(one ->
                        inOrder(one.waiting().stream()
                                        .map(WaitingElsewhere.Thing::request)
                                        .distinct()
                                        .toList())
                                .stream()
                                .map(request -> new Due(one.key(), request)))
                .toList();
    }

    private List<Request> named(String sql) {
        return inOrder(jdbc.sql(sql).param(MOST).query(UUID.class).list().stream()
                .map(RequestId::new)
                .toList());
    }

    private List<Request> inOrder(List<RequestId> ids) {
        Map<RequestId, Request> seen = rows.find(ids);
        return ids.stream().flatMap(id -> Stream.ofNullable(seen.get(id))).toList();
    }
}
