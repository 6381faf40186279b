package pareto.service.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.people.LocalPeople;
import pareto.service.RequestId;
import pareto.service.dispatch.TaskOrder;

/// Reads who had the tasks of a request and who answered for it, as far as the actor may see the request.
@Repository
@Transactional(readOnly = true)
class Works {

    /// What was left out with its request had not been waited for; what somebody left out was, until then.
    private static final String HELD = """
            select t.id, coalesce(s.city, '') as city, t.created_at, t.over_at, e.at, e.department_id, e.identity_id,
                t.department_id as last_department, t.assignee_id
            from task t left join request_site s on s.id = t.site_id
            left join stopwatch_event e on e.stopwatch_id = t.stopwatch_id and e.kind in ('started', 'handed_over')
            where t.request_id = ? and (t.stopwatch_id is not null or t.over_at is not null)
                and not (t.state = 'dropped' and 'closed' = (
                    select r.kind from task_record r where r.task_id = t.id and r.kind in ('dropped', 'closed')
                    order by r.recorded_at desc, r.id desc limit 1))
            order by t.place, t.id, e.place
            """;

    private record Row(
            UUID task, @Nullable Instant over, @Nullable Instant began, Turn turn) {}

    private final TaskOrder order;
    private final LocalPeople people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Works(TaskOrder order, LocalPeople people, JdbcClient jdbc, Clock clock) {
        this.order = order;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param open when those that are not over count as over
    List<Work> of(RequestId request, Instant open) {
        Map<UUID, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql(HELD)
                .param(request.id())
                .query(Works::row)
                .list()
                .forEach(row -> rows.computeIfAbsent(row.task(), id -> new ArrayList<>())
                        .add(row));
        Map<UUID, Set<UUID>> before = order.before(request);
        return rows.entrySet().stream()
                .map(task -> work(task.getKey(), task.getValue(), before, open))
                .toList();
    }

    private static Work work(UUID id, List<Row> rows, Map<UUID, Set<UUID>> before, Instant open) {
        Row first = rows.getFirst();
        Instant over = first.over() == null ? open : first.over();
        return new Work(
                id,
                first.began() == null ? over : first.began(),
                over,
                before.getOrDefault(id, Set.of()),
                rows.stream().map(Row::turn).toList());
    }

    /// Who answered, the first one first.
    List<Turn> owners(RequestId request) {
        return jdbc.sql("select since, identity_id from request_owner where request_id = ? order by since")
                .param(request.id())
                .query((row, number) -> answered(
                        row.getTimestamp("since").toInstant(),
                        new IdentityId(row.getObject("identity_id", UUID.class))))
                .list();
    }

    private Turn answered(Instant since, IdentityId person) {
        LocalDate day = since.atZone(clock.getZone()).toLocalDate();
        return new Turn(since, new Who(people.departmentOf(person, day), "", person));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        Timestamp over = row.getTimestamp("over_at");
        boolean held = at != null;
        Instant began = held ? at.toInstant() : null;
        return new Row(
                row.getObject("id", UUID.class),
                over == null ? null : over.toInstant(),
                began,
                new Turn(
                        began == null ? row.getTimestamp("created_at").toInstant() : began,
                        new Who(
                                row.getObject(held ? "department_id" : "last_department", UUID.class),
                                row.getString("city"),
                                new IdentityId(row.getObject(held ? "identity_id" : "assignee_id", UUID.class)))));
    }
}
