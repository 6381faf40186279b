package pareto.service.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestsBeside;
import pareto.service.WaitingElsewhere.Thing;

/// Complaints as lists: what is open at which level, which checks are to come, and what waits for whoever acts.
@Repository
@Transactional(readOnly = true)
class ComplaintLists {

    /// An open complaint.
    ///
    /// @param about whom it is about; empty for nobody
    /// @param due when it goes to the next level; null where it does not by itself
    record Open(
            Request request,
            int level,
            String about,
            @Nullable Instant due) {}

    /// A check to come.
    record Due(Request request, LocalDate on, String checker) {}

    private static final int MOST = 200;

    /// The level each stands at.
    private static final String STANDS = """
            from complaint c join request r on r.id = c.request_id
            join lateral (select r.level, r.how, r.since, r.told_id, """ + ComplaintRows.DUE + """
                as due_at from complaint_reached r where r.request_id = c.request_id
                order by r.level desc limit 1) at on true
            """;

    /// The answers that wait for their check.
    private static final String UNCHECKED = """
            from (select distinct on (a.request_id) a.* from complaint_answer a
                order by a.request_id, a.answered_at desc) a
            where not exists (select 1 from complaint_check c
                where c.request_id = a.request_id and c.checked_at > a.answered_at)
            """;

    private final RequestsBeside requests;
    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintLists(RequestsBeside requests, JdbcClient jdbc, Clock clock) {
        this.requests = requests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those not closed, the highest level first, then what goes to the next one soonest.
    List<Open> open() {
        record Row(
                RequestId id,
                int level,
                String about,
                @Nullable Instant due) {}
        List<Row> found = jdbc.sql("""
                select c.request_id, at.level, at.due_at, coalesce((select i.name from request_kept_from k
                    join identity i on i.id = k.identity_id where k.request_id = c.request_id limit 1), '') as about
                """ + STANDS + """
                where r.state not in ('closed', 'merged') order by at.level desc, at.due_at, r.raised_at limit ?
                """)
                .param(MOST)
                .query((row, number) -> new Row(
                        new RequestId(row.getObject("request_id", UUID.class)),
                        row.getInt("level"),
                        row.getString("about"),
                        row.getTimestamp("due_at") == null
                                ? null
                                : row.getTimestamp("due_at").toInstant()))
                .list();
        Map<RequestId, Request> seen = requests.seen(found.stream().map(Row::id).toList());
        return found.stream()
                .filter(row -> seen.containsKey(row.id()))
                .map(row -> new Open(Objects.requireNonNull(seen.get(row.id())), row.level(), row.about(), row.due()))
                .toList();
    }

    /// The next one first.
    List<Due> checks() {
        record Row(RequestId id, LocalDate on, String checker) {}
        List<Row> found = jdbc.sql(
                        "select a.request_id, a.check_on, (select i.name from identity i where i.id = a.checker_id)"
                                + " as name " + UNCHECKED + " order by a.check_on, a.request_id limit ?")
                .param(MOST)
                .query((row, number) -> new Row(
                        new RequestId(row.getObject("request_id", UUID.class)),
                        row.getObject("check_on", LocalDate.class),
                        row.getString("name")))
                .list();
        Map<RequestId, Request> seen = requests.seen(found.stream().map(Row::id).toList());
        return found.stream()
                .filter(row -> seen.containsKey(row.id()))
                .map(row -> new Due(Objects.requireNonNull(seen.get(row.id())), row.on(), row.checker()))
                .toList();
    }

    /// Those whose time at their level is over.
    List<RequestId> late(Instant now) {
        return jdbc
                .sql("select c.request_id " + STANDS
                        + " where r.state in ('raised', 'taken', 'waiting') and at.due_at <= ? order by at.due_at")
                .param(Timestamp.from(now))
                .query(UUID.class)
                .stream()
                .map(RequestId::new)
                .toList();
    }

    /// Checks that are due and whoever acts is to make.
    List<Thing> checksOfActor() {
        return things("select a.id, a.request_id " + UNCHECKED
                + " and a.checker_id = actor() and a.check_on <= :today order by a.check_on, a.id limit :most");
    }

    /// Open ones that came to whoever acts by rising, until they have said something or closed them; executives see
    /// theirs as long as they are open.
    List<Thing> risenToActor() {
        return things("select c.request_id as id, c.request_id " + STANDS + """
                where r.state not in ('done', 'closed', 'merged') and cast(:today as date) is not null
                    and (at.told_id = actor() or at.how <> 'about' and at.level > 1
                        and actor() = (select o.identity_id from request_owner o where o.request_id = r.id
                            order by o.since desc limit 1)
                        and not exists (select 1 from request_message m where m.request_id = r.id
                            and m.identity_id = actor() and m.said_at > at.since)
                        and not exists (select 1 from complaint_answer a where a.request_id = r.id
                            and a.answered_at > at.since))
                order by at.since, c.request_id limit :most
                """);
    }

    private List<Thing> things(String sql) {
        return jdbc.sql(sql)
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, number) -> new Thing(
                        row.getObject("id", UUID.class), new RequestId(row.getObject("request_id", UUID.class))))
                .list();
    }
}
