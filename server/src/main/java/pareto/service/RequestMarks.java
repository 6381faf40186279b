package pareto.service;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// How satisfied customers were (table `request_mark`), and who is told where they were not.
@Repository
@Transactional
class RequestMarks {

    /// From 1, not at all, to 5.
    static final int BEST = 5;

    /// Up to which mark somebody above is told.
    static final int LOW = 2;

    /// One mark, as somebody of ours entered it for the customer.
    ///
    /// @param superior who is told of a low one; empty for directors
    record Mark(
            int mark,
            String said,
            String by,
            Instant at,
            String superior,
            @Nullable Instant seen) {

        boolean low() {
            return mark <= LOW;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param superior who stands above whoever answered; null for nobody
    void add(Request request, int mark, String said, @Nullable IdentityId superior) {
        jdbc.sql("""
                insert into request_mark (request_id, recorded_at, account_id, mark, said, recorded_by, superior_id)
                values (:request, :at, :account, :mark, :said, actor(), :superior)
                """)
                .param("request", request.id().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", request.account().id().id())
                .param("mark", mark)
                .param("said", said)
                .param("superior", mark > LOW || superior == null ? null : superior.id())
                .update();
    }

    /// Whether one was entered since the request was last closed.
    @Transactional(readOnly = true)
    boolean given(RequestId request) {
        return jdbc.sql("""
                select exists (select 1 from request_mark m where m.request_id = :id and m.recorded_at >= (
                    select max(s.taken_at) from request_step s where s.request_id = :id and s.step = 'closed'))
                """).param("id", request.id()).query(Boolean.class).single();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Mark> of(RequestId request) {
        return jdbc.sql("""
                select m.mark, m.said, i.name, m.recorded_at, coalesce(s.name, '') as superior, m.seen_at
                from request_mark m join identity i on i.id = m.recorded_by left join identity s on s.id = m.superior_id
                where m.request_id = ? order by m.recorded_at desc
                """)
                .param(request.id())
                .query((row, number) -> new Mark(
                        row.getInt("mark"),
                        row.getString("said"),
                        row.getString("name"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("superior"),
                        row.getTimestamp("seen_at") == null
                                ? null
                                : row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    /// Whoever is told has opened the request.
    ///
    /// @param director whether the actor is told where nobody stands above
    void seen(RequestId request, boolean director) {
        jdbc.sql("""
                update request_mark set seen_at = ? where request_id = ? and seen_at is null and mark <= ?
                    and (superior_id = actor() or superior_id is null and ?)
                """)
                .params(Timestamp.from(clock.instant()), request.id(), LOW, director)
                .update();
    }

    /// Requests with a low mark the actor has not looked at yet, the oldest first.
    @Transactional(readOnly = true)
    List<RequestId> unseen(boolean director, int most) {
        return jdbc.sql("""
                select request_id from request_mark where mark <= ? and seen_at is null
                    and (superior_id = actor() or superior_id is null and ?)
                group by request_id order by min(recorded_at) limit ?
                """).params(LOW, director, most).query(UUID.class).list().stream()
                .map(RequestId::new)
                .toList();
    }
}
