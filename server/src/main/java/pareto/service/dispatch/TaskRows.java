package pareto.service.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.service.stopwatch.StopwatchId;
import pareto.shell.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `task`.
@Repository
@Transactional
class TaskRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TASKS = """
            select t.id, t.request_id, t.step, t.site_id, t.place, t.title, t.department_id, d.name as department,
                t.assignee_id, i.name as assignee, t.found, t.state, t.stopwatch_id, t.result, t.created_at, t.over_at
            from task t join department d on d.id = t.department_id join identity i on i.id = t.assignee_id
            """;

    /// A task that is to be.
    ///
    /// @param stopwatch null where something must be done before
    record Fresh(
            UUID id,
            String step,
            @Nullable UUID site,
            int place,
            String title,
            UUID department,
            UUID assignee,
            String found,
            String state,
            @Nullable UUID stopwatch) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of a request in the order of their steps and sites.
    @Transactional(readOnly = true)
    List<Task> of(RequestId request) {
        return jdbc.sql(TASKS + "where t.request_id = ? order by t.place, t.id")
                .param(request.id())
                .query(TaskRows::task)
                .list();
    }

    /// Open ones of somebody, with those offered to them; what can be done first.
    @Transactional(readOnly = true)
    List<Task> openOf(IdentityId person) {
        return jdbc.sql(TASKS + """
                where (t.assignee_id = :person or exists (select 1 from task_offer o where o.task_id = t.id
                    and o.to_id = :person)) and t.state not in ('done', 'dropped')
                order by t.state = 'waiting', t.created_at, t.place, t.id
                """)
                .param("person", person.id())
                .query(TaskRows::task)
                .list();
    }

    /// Open ones of those somebody stands in for on a day; what can be done first.
    @Transactional(readOnly = true)
    List<Task> openOfAbsent(IdentityId standIn, LocalDate day) {
        return jdbc.sql(TASKS + """
                where t.state not in ('done', 'dropped') and t.assignee_id in (select s.absent_id from fact_stand_in s
                    where s.stand_in_id = :person and s.from_day <= :day and s.to_day > :day)
                order by t.state = 'waiting', t.created_at, t.place, t.id
                """)
                .param("person", standIn.id())
                .param("day", day)
                .query(TaskRows::task)
                .list();
    }

    /// Whether somebody has something to do with a request or has done something, or is asked to.
    @Transactional(readOnly = true)
    boolean concern(RequestId request, IdentityId person) {
        return jdbc.sql("""
                select exists (select 1 from task t where t.request_id = :request and (
                    t.assignee_id = :person and t.state <> 'dropped'
                    or exists (select 1 from task_offer o where o.task_id = t.id and o.to_id = :person)))
                """)
                .param("request", request.id())
                .param("person", person.id())
                .query(Boolean.class)
                .single();
    }

    /// Those of a department that can be done or were over since a moment.
    @Transactional(readOnly = true)
    List<Task> ofDepartment(UUID department, Instant since) {
        return jdbc.sql(TASKS + """
                where t.department_id = ? and (t.state in ('ready', 'running', 'blocked') or t.over_at >= ?)
                order by t.created_at, t.place, t.id
                """)
                .params(department, Timestamp.from(since))
                .query(TaskRows::task)
                .list();
    }

    /// How many a department has that wait for something.
    @Transactional(readOnly = true)
    int waiting(UUID department) {
        return jdbc.sql("select count(*) from task where department_id = ? and state = 'waiting'")
                .param(department)
                .query(Integer.class)
                .single();
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Task known(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("service.dispatch.task.unknown"));
    }

    @Transactional(readOnly = true)
    Optional<Task> find(UUID id) {
        return jdbc.sql(TASKS + "where t.id = ?")
                .param(id)
                .query(TaskRows::task)
                .optional();
    }

    void add(Asked request, List<Fresh> tasks) {
        jdbc.sql("""
                insert into task (id, request_id, account_id, site_id, step, place, title, department_id, assignee_id,
                    found, state, stopwatch_id, created_at)
                select t.id, :request, :account, t.site, t.step, t.place, t.title, t.department, t.assignee, t.found,
                    t.state, t.stopwatch, :at
                from jsonb_to_recordset(:tasks::jsonb) t (id uuid, site uuid, step text, place integer, title text,
                    department uuid, assignee uuid, found text, state text, stopwatch uuid)
                """)
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("at", now())
                .param("tasks", JSON.writeValueAsString(tasks))
                .update();
    }

    void change(TaskId id, TaskState state) {
        jdbc.sql("update task set state = :state, over_at = :over where id = :id")
                .param("state", state.code())
                .param("over", state.over() ? now() : null)
                .param("id", id.id())
                .update();
    }

    void finish(TaskId id, String result) {
        jdbc.sql("update task set result = ? where id = ?")
                .params(result, id.id())
                .update();
        change(id, TaskState.DONE);
    }

    void canBegin(TaskId id, StopwatchId stopwatch) {
        jdbc.sql("update task set state = 'ready', stopwatch_id = ? where id = ?")
                .params(stopwatch.id(), id.id())
                .update();
    }

    /// What waits again has no time of its own; it gets one when it can begin.
    void waitAgain(TaskId id) {
        jdbc.sql("update task set state = 'waiting', stopwatch_id = null where id = ?")
                .param(id.id())
                .update();
    }

    void give(TaskId id, IdentityId to, UUID department, Assignment how) {
        jdbc.sql("update task set assignee_id = ?, department_id = ?, found = ? where id = ?")
                .params(to.id(), department, how.code(), id.id())
                .update();
    }

    /// Departments with open tasks that the actor may see, with how many.
    @Transactional(readOnly = true)
    List<Busy> departments() {
        return jdbc.sql("""
                select d.id, d.name, count(*) filter (where t.state in ('ready', 'running', 'blocked')) as open
                from department d join task t on t.department_id = d.id group by d.id, d.name order by d.name
                """)
                .query((row, number) ->
                        new Busy(row.getObject("id", UUID.class), row.getString("name"), row.getInt("open")))
                .list();
    }

    record Busy(UUID id, String name, int open) {}

    /// Ids as the database takes them.
    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        UUID stopwatch = row.getObject("stopwatch_id", UUID.class);
        return new Task(
                new TaskId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new TaskKey(row.getString("step"), row.getObject("site_id", UUID.class)),
                row.getInt("place"),
                row.getString("title"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                new IdentityId(row.getObject("assignee_id", UUID.class)),
                row.getString("assignee"),
                Assignment.ofCode(row.getString("found")),
                TaskState.ofCode(row.getString("state")),
                stopwatch == null ? null : new StopwatchId(stopwatch),
                row.getString("result"),
                row.getTimestamp("created_at").toInstant(),
                PlaybookRows.instant(row.getTimestamp("over_at")));
    }
}
