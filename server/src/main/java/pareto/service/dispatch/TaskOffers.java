package pareto.service.dispatch;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;

/// Rows of table `task_offer`: tasks that somebody is asked to take over.
@Repository
@Transactional
class TaskOffers {

    record Offer(IdentityId to, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskOffers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Offer> of(TaskId task) {
        return jdbc.sql(
                        "select o.to_id, i.name from task_offer o join identity i on i.id = o.to_id where o.task_id = ?")
                .param(task.id())
                .query((row, number) ->
                        new Offer(new IdentityId(row.getObject("to_id", UUID.class)), row.getString("name")))
                .optional();
    }

    /// Whoever was asked before is asked no longer.
    void offer(Asked request, TaskId task, IdentityId to) {
        withdraw(task);
        jdbc.sql("""
                insert into task_offer (task_id, account_id, to_id, offered_by, offered_at) values (?, ?, ?, actor(), ?)
                """)
                .params(task.id(), request.account().id().id(), to.id(), Timestamp.from(clock.instant()))
                .update();
    }

    void withdraw(TaskId task) {
        jdbc.sql("delete from task_offer where task_id = ?").param(task.id()).update();
    }
}
