package pareto.service.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.stopwatch.Holder;
import pareto.service.stopwatch.StopwatchId;
import pareto.service.stopwatch.Stopwatches;
import pareto.values.Reading;

/// The facts of a month that is not closed, as they stand now, as far as the actor may see them.
@Repository
@Transactional(readOnly = true)
class LiveFacts {

    /// Tasks whose time began before the end, and that were done in the month or not over at its end.
    private static final String TASKS = """
            select t.id, t.account_id, t.department_id, coalesce(s.city, '') as city, t.assignee_id, t.stopwatch_id,
                e.at, t.over_at, t.state = 'done' and t.over_at < :end as done,
                exists (select 1 from assessment_dispute d where d.task_id = t.id and d.upheld) as left_out,
                exists (select 1 from request_step q where q.request_id = t.request_id and q.step = 'reopened'
                    and q.taken_at > t.over_at and q.taken_at <= t.over_at + :week * interval '1 day') as reopened,
                exists (select 1 from request_message m where m.request_id = t.request_id and m.by_them
                    and m.said_at > t.over_at and m.said_at <= t.over_at + :week * interval '1 day'
                    and not exists (select 1 from request_message w where w.request_id = m.request_id and not w.inside
                        and not w.by_them and w.said_at > m.said_at)) as asked
            from task t join stopwatch_event e on e.stopwatch_id = t.stopwatch_id and e.place = 0
            left join request_site s on s.id = t.site_id
            where e.at < :end and (t.over_at is null or t.over_at >= :end
                or t.state = 'done' and t.over_at >= :from and t.over_at < :end)
            order by t.over_at, t.id
            """;

    private static final String MARKS = """
            select distinct m.request_id, m.recorded_at, m.mark, t.department_id, coalesce(s.city, '') as city, t.assignee_id
            from request_mark m join task t on t.request_id = m.request_id and t.state = 'done'
                and t.over_at <= m.recorded_at
            left join request_site s on s.id = t.site_id
            where m.recorded_at >= :from and m.recorded_at < :end
            order by m.recorded_at, m.request_id, t.assignee_id
            """;

    private record Row(TaskFact fact, StopwatchId stopwatch) {}

    private record Share(UUID promise, @Nullable UUID department) {}

    private final Breaches breaches;
    private final Stopwatches stopwatches;
    private final JdbcClient jdbc;
    private final Clock clock;

    LiveFacts(Breaches breaches, Stopwatches stopwatches, JdbcClient jdbc, Clock clock) {
        this.breaches = breaches;
        this.stopwatches = stopwatches;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Facts of(Month month) {
        return new Facts(month.end(), tasks(month), breaches(month), marks(month));
    }

    private List<TaskFact> tasks(Month month) {
        List<Row> rows = jdbc.sql(TASKS)
                .param("from", Timestamp.from(month.from()))
                .param("end", Timestamp.from(month.end()))
                .param("week", Month.DAYS_AT_LEAST)
                .query(LiveFacts::row)
                .list();
        Set<UUID> late = new HashSet<>(
                late(rows.stream().filter(row -> row.fact().done()).toList(), clock.instant()));
        late.addAll(late(rows.stream().filter(row -> !row.fact().done()).toList(), month.end()));
        return rows.stream().map(row -> judged(row.fact(), late)).toList();
    }

    private Collection<UUID> late(List<Row> rows, Instant at) {
        Map<StopwatchId, UUID> tasks = new HashMap<>();
        rows.forEach(row -> tasks.put(row.stopwatch(), row.fact().id()));
        Map<StopwatchId, Reading<Holder>> read = stopwatches.read(tasks.keySet(), at);
        tasks.keySet().removeIf(id -> {
            Reading<Holder> reading = read.get(id);
            return reading == null || reading.missedAt().isEmpty();
        });
        return tasks.values();
    }

    private static TaskFact judged(TaskFact fact, Set<UUID> late) {
        return new TaskFact(
                fact.id(),
                fact.account(),
                fact.who(),
                fact.done(),
                fact.began(),
                fact.over(),
                late.contains(fact.id()),
                fact.leftOut(),
                fact.reopened(),
                fact.asked());
    }

    private List<BreachFact> breaches(Month month) {
        Set<Share> leftOut = new HashSet<>(jdbc.sql("""
                select stopwatch_id, department_id from assessment_dispute where upheld and stopwatch_id is not null
                """)
                .query((row, number) -> new Share(
                        row.getObject("stopwatch_id", UUID.class), row.getObject("department_id", UUID.class)))
                .list());
        List<BreachFact> facts = new ArrayList<>();
        for (Breach breach : breaches.missed(month.from(), month.to())) {
            UUID account = account(breach);
            for (int place = 0; place < breach.parts().size(); place++) {
                Part part = breach.parts().get(place);
                UUID promise = breach.stopwatch().id();
                facts.add(new BreachFact(
                        promise,
                        place,
                        breach.request().id(),
                        account,
                        part,
                        leftOut.contains(new Share(promise, part.who().department()))));
            }
        }
        return facts;
    }

    private UUID account(Breach breach) {
        return jdbc.sql("select account_id from request where id = ?")
                .param(breach.request().id())
                .query(UUID.class)
                .single();
    }

    /// Of requests one of whose tasks they had done by then.
    List<MarkFact> marks(Month month) {
        return jdbc.sql(MARKS)
                .param("from", Timestamp.from(month.from()))
                .param("end", Timestamp.from(month.end()))
                .query((row, number) -> new MarkFact(
                        row.getObject("request_id", UUID.class),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getInt("mark"),
                        who(row)))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        boolean done = row.getBoolean("done");
        Timestamp over = row.getTimestamp("over_at");
        return new Row(
                new TaskFact(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        who(row),
                        done,
                        row.getTimestamp("at").toInstant(),
                        done ? over.toInstant() : null,
                        false,
                        row.getBoolean("left_out"),
                        done && row.getBoolean("reopened"),
                        done && row.getBoolean("asked")),
                new StopwatchId(row.getObject("stopwatch_id", UUID.class)));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getObject("department_id", UUID.class),
                row.getString("city"),
                new IdentityId(row.getObject("assignee_id", UUID.class)));
    }
}
