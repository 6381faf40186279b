package pareto.service.dispatch;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// What stands on a task besides its record: ticked lines, answers, evidence.
@Repository
@Transactional
class TaskNotes {

    static final int MOST_FILES = 50;

    /// @param what it shows, in the words of whoever brought it
    record Evidence(UUID id, String name, String what, String by, Instant at) {}

    private final FileStore files;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskNotes(FileStore files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Places of the lines that are done.
    @Transactional(readOnly = true)
    Set<Integer> ticks(TaskId task) {
        return jdbc.sql("select place from task_tick where task_id = ?").param(task.id()).query(Integer.class).stream()
                .collect(Collectors.toSet());
    }

    /// Answers by the place of their question.
    @Transactional(readOnly = true)
    Map<Integer, String> answers(TaskId task) {
        Map<Integer, String> answers = new HashMap<>();
        jdbc.sql("select place, value from task_answer where task_id = ?")
                .param(task.id())
                .query(row -> {
                    answers.put(row.getInt("place"), row.getString("value"));
                });
        return answers;
    }

    void tick(Asked request, TaskId task, Set<Integer> places) {
        jdbc.sql("delete from task_tick where task_id = ? and not place = any(?::int[])")
                .params(task.id(), places.toArray(Integer[]::new))
                .update();
        places.forEach(place -> jdbc.sql("""
                insert into task_tick (task_id, place, account_id, ticked_by, ticked_at) values (?, ?, ?, actor(), ?)
                on conflict (task_id, place) do nothing
                """)
                .params(task.id(), place, request.account().id().id(), Timestamp.from(clock.instant()))
                .update());
    }

    void answer(Asked request, TaskId task, Map<Integer, String> answers) {
        jdbc.sql("delete from task_answer where task_id = ?").param(task.id()).update();
        answers.forEach((place, value) -> jdbc.sql("""
                insert into task_answer (task_id, place, account_id, value) values (?, ?, ?, ?)
                """)
                .params(task.id(), place, request.account().id().id(), value)
                .update());
    }

    @Transactional(readOnly = true)
    List<Evidence> evidence(TaskId task) {
        return jdbc.sql("""
                select f.file_id, s.name, f.what, i.name as by_name, f.added_at
                from task_file f join stored_file s on s.id = f.file_id join identity i on i.id = f.added_by
                where f.task_id = ? order by f.added_at desc, f.file_id
                """)
                .param(task.id())
                .query((row, number) -> new Evidence(
                        row.getObject("file_id", UUID.class),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("by_name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /// @throws Refusal when the task has as many as it may have
    FileId add(Asked request, TaskId task, InputStream content, String name, String what) {
        if (evidence(task).size() >= MOST_FILES) {
            throw Refusal.conflict("service.dispatch.file.many", MOST_FILES);
        }
        FileId file = files.keep(content, name).id();
        jdbc.sql("""
                insert into task_file (file_id, task_id, account_id, what, added_by, added_at)
                values (?, ?, ?, ?, actor(), ?)
                """)
                .params(file.id(), task.id(), request.account().id().id(), what, Timestamp.from(clock.instant()))
                .update();
        return file;
    }

    /// @throws Refusal when it is none of this task
    @Transactional(readOnly = true)
    FileId file(TaskId task, UUID file) {
        return evidence(task).stream()
                .filter(kept -> kept.id().equals(file))
                .findFirst()
                .map(kept -> new FileId(kept.id()))
                .orElseThrow(() -> Refusal.notFound("service.dispatch.file.unknown"));
    }
}
