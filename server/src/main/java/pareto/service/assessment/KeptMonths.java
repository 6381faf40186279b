package pareto.service.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.assessment.League.Subject;
import tools.jackson.databind.json.JsonMapper;

/// Months that are closed, kept as they were (tables `kept_month`, `kept_line`, `kept_task`, `kept_breach`).
@Repository
@Transactional
class KeptMonths {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param weights number of the table of weights that held
    record Kept(LocalDate month, int weights, String by, Instant at) {}

    private final LiveFacts live;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMonths(LiveFacts live, JdbcClient jdbc, Clock clock) {
        this.live = live;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Kept> find(Month month) {
        return jdbc.sql("""
                select k.month, k.weights, i.name, k.closed_at from kept_month k join identity i on i.id = k.closed_by
                where k.month = ?
                """)
                .param(month.day())
                .query((row, number) -> new Kept(
                        row.getObject("month", LocalDate.class),
                        row.getInt("weights"),
                        row.getString("name"),
                        row.getTimestamp("closed_at").toInstant()))
                .optional();
    }

    /// Figures of all requests together, for those who may see wholes; nothing for others.
    @Transactional(readOnly = true)
    Map<Subject, Figures> lines(Month month, By by) {
        Map<Subject, Figures> lines = new LinkedHashMap<>();
        jdbc.sql("select * from kept_line where month = ? and about = ? order by subject")
                .params(month.day(), by.code())
                .query(row -> {
                    lines.put(new Subject(row.getString("subject"), row.getString("name")), figures(row));
                });
        return lines;
    }

    /// The facts behind them that the actor may see. Marks are never changed and are read where they stand.
    @Transactional(readOnly = true)
    Facts facts(Month month) {
        List<TaskFact> tasks = jdbc.sql("select * from kept_task where month = ? order by over_at, task_id")
                .param(month.day())
                .query(KeptMonths::task)
                .list();
        List<BreachFact> breaches = jdbc.sql("select * from kept_breach where month = ? order by stopwatch_id, place")
                .param(month.day())
                .query(KeptMonths::breach)
                .list();
        return new Facts(month.to(), tasks, breaches, live.marks(month));
    }

    /// False where it was closed before.
    boolean add(Month month, int weights) {
        return jdbc.sql("""
                insert into kept_month (month, weights, closed_by, closed_at) values (?, ?, actor(), ?)
                on conflict (month) do nothing
                """)
                        .params(month.day(), weights, Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void keep(Month month, Facts facts) {
        jdbc.sql("""
                insert into kept_task (month, task_id, account_id, department_id, city, person_id, done, began_at, over_at,
                    late, left_out, reopened, asked)
                select :month, t.id, t.account, t.department, t.city, t.person, t.done, t.began, t.over, t.late,
                    t."leftOut", t.reopened, t.asked
                from jsonb_to_recordset(:tasks::jsonb) t (id uuid, account uuid, department uuid, city text, person uuid,
                    done boolean, began timestamptz, over timestamptz, late boolean, "leftOut" boolean, reopened boolean,
                    asked boolean)
                """)
                .param("month", month.day())
                .param(
                        "tasks",
                        JSON.writeValueAsString(
                                facts.tasks().stream().map(KeptMonths::stored).toList()))
                .update();
        jdbc.sql("""
                insert into kept_breach (month, stopwatch_id, place, request_id, account_id, task_id, department_id, city,
                    person_id, seconds, left_out)
                select :month, b.promise, b.place, b.request, b.account, b.task, b.department, b.city, b.person, b.seconds,
                    b."leftOut"
                from jsonb_to_recordset(:breaches::jsonb) b (promise uuid, place integer, request uuid, account uuid,
                    task uuid, department uuid, city text, person uuid, seconds bigint, "leftOut" boolean)
                """)
                .param("month", month.day())
                .param(
                        "breaches",
                        JSON.writeValueAsString(facts.breaches().stream()
                                .map(KeptMonths::stored)
                                .toList()))
                .update();
    }

    void keep(Month month, By by, Map<Subject, Figures> lines) {
        lines.forEach((subject, one) -> jdbc.sql("""
                insert into kept_line (month, about, subject, name, done, judged, on_time, right_first, reopened, open,
                    open_late, age, oldest, marks, mark_sum, breach, breach_all)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        month.day(),
                        by.code(),
                        subject.id(),
                        subject.name(),
                        one.done(),
                        one.judged(),
                        one.onTime(),
                        one.rightFirst(),
                        one.reopened(),
                        one.open(),
                        one.openLate(),
                        one.age(),
                        one.oldest(),
                        one.marks(),
                        one.markSum(),
                        one.breach(),
                        one.breachAll())
                .update());
    }

    private static Map<String, Object> stored(TaskFact task) {
        Map<String, Object> row = stored(task.who());
        row.put("id", task.id());
        row.put("account", task.account());
        row.put("done", task.done());
        row.put("began", task.began().toString());
        if (task.over() != null) {
            row.put("over", task.over().toString());
        }
        row.put("late", task.late());
        row.put("leftOut", task.leftOut());
        row.put("reopened", task.reopened());
        row.put("asked", task.asked());
        return row;
    }

    private static Map<String, Object> stored(BreachFact breach) {
        Map<String, Object> row = stored(breach.part().who());
        row.put("promise", breach.promise());
        row.put("place", breach.place());
        row.put("request", breach.request());
        row.put("account", breach.account());
        if (breach.part().task() != null) {
            row.put("task", breach.part().task());
        }
        row.put("seconds", breach.part().seconds());
        row.put("leftOut", breach.leftOut());
        return row;
    }

    private static Map<String, Object> stored(Who who) {
        Map<String, Object> row = new LinkedHashMap<>();
        if (who.department() != null) {
            row.put("department", who.department());
        }
        row.put("city", who.city());
        row.put("person", who.person().id());
        return row;
    }

    private static TaskFact task(ResultSet row, int number) throws SQLException {
        Timestamp over = row.getTimestamp("over_at");
        return new TaskFact(
                row.getObject("task_id", UUID.class),
                row.getObject("account_id", UUID.class),
                who(row),
                row.getBoolean("done"),
                row.getTimestamp("began_at").toInstant(),
                over == null ? null : over.toInstant(),
                row.getBoolean("late"),
                row.getBoolean("left_out"),
                row.getBoolean("reopened"),
                row.getBoolean("asked"));
    }

    private static BreachFact breach(ResultSet row, int number) throws SQLException {
        return new BreachFact(
                row.getObject("stopwatch_id", UUID.class),
                row.getInt("place"),
                row.getObject("request_id", UUID.class),
                row.getObject("account_id", UUID.class),
                new Part(row.getObject("task_id", UUID.class), who(row), row.getLong("seconds")),
                row.getBoolean("left_out"));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                row.getObject("department_id", UUID.class),
                row.getString("city"),
                new IdentityId(row.getObject("person_id", UUID.class)));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("done"),
                row.getInt("judged"),
                row.getInt("on_time"),
                row.getInt("right_first"),
                row.getInt("reopened"),
                row.getInt("open"),
                row.getInt("open_late"),
                row.getLong("age"),
                row.getLong("oldest"),
                row.getInt("marks"),
                row.getInt("mark_sum"),
                row.getLong("breach"),
                row.getLong("breach_all"));
    }
}
