package pareto.service.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.stopwatch.TimeShown;

/// Puts to tasks of several requests what lists show beside them.
@Repository
@Transactional(readOnly = true)
class WorkLines {

    private record Beside(String request, String account, String site, String reason) {}

    private final TaskTimes times;
    private final JdbcClient jdbc;

    WorkLines(TaskTimes times, JdbcClient jdbc) {
        this.times = times;
        this.jdbc = jdbc;
    }

    List<WorkPage.Line> of(List<Task> tasks) {
        Map<UUID, Beside> beside = beside(tasks);
        Map<TaskId, TimeShown> shown = times.shown(tasks);
        Beside none = new Beside("", "", "", "");
        return tasks.stream()
                .map(task -> {
                    Beside one = beside.getOrDefault(task.id().id(), none);
                    return new WorkPage.Line(
                            task, one.request(), one.account(), one.site(), one.reason(), shown.get(task.id()));
                })
                .toList();
    }

    private Map<UUID, Beside> beside(List<Task> tasks) {
        Map<UUID, Beside> beside = new HashMap<>();
        jdbc.sql("""
                select t.id, r.title, a.name, concat_ws(' · ', s.city, p.name, nullif(s.address, '')) as site,
                    coalesce((select w.said from task_record w where t.state = 'blocked' and w.task_id = t.id
                        and w.kind in ('paused', 'blocked') order by w.recorded_at desc, w.id desc limit 1), '') as reason
                from task t join request r on r.id = t.request_id join account a on a.id = r.account_id
                left join request_site s on s.id = t.site_id left join account p on p.id = s.place_id
                where t.id = any(?::text[]::uuid[])
                """)
                .params((Object) TaskRows.texts(
                        tasks.stream().map(task -> task.id().id()).toList()))
                .query(row -> {
                    beside.put(
                            row.getObject("id", UUID.class),
                            new Beside(
                                    row.getString("title"),
                                    row.getString("name"),
                                    row.getString("site"),
                                    row.getString("reason")));
                });
        return beside;
    }
}
