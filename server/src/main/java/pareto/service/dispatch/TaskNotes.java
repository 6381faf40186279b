package pareto.service.dispatch;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
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
import pareto.shell.file.FilesBeside;
import pareto.shell.file.FilesBeside.Kept;

/// What stands on a task besides its record: ticked lines, answers, evidence.
@Repository
@Transactional
class TaskNotes {

    static final int MOST_FILES = 50;

    private final FilesBeside evidence;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskNotes(FilesBeside.Places places, JdbcClient jdbc, Clock clock) {
        this.evidence = places.in("task_file", "task_id", MOST_FILES, "service.dispatch.file.");
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
    List<Kept> evidence(TaskId task) {
        return evidence.of(task.id());
    }

    /// @throws Refusal when the task has as many as it may have
    FileId add(Asked request, TaskId task, InputStream content, String name, String what) {
        return evidence.add(task.id(), request.account().id().id(), content, name, what);
    }

    /// @throws Refusal when it is none of this task
    @Transactional(readOnly = true)
    FileId file(TaskId task, UUID file) {
        return evidence.find(task.id(), file);
    }
}
