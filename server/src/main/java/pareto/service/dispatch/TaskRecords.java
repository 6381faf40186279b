package pareto.service.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import pareto.access.IdentityId;
import pareto.service.RequestId;

/// What became of tasks and what was said about them inside (table `task_record`); added to and never changed.
@Repository
@Transactional
class TaskRecords {

    enum Kind {
        SENT,
        READY,
        STARTED,
        PAUSED,
        BLOCKED,
        RESUMED,
        OFFERED,
        WITHDRAWN,
        DECLINED,
        HANDED_OVER,
        SAID,
        DONE,
        DROPPED,
        /// Cannot begin any longer, as a site came in that it waits for.
        WAITS,
        /// Left out with its request.
        CLOSED,
        /// Is there again with its request.
        REOPENED;

        private static final String DID = "service.did." + "dispatch";

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Message key of its sentence in the audit.
        String did() {
            return DID + StringUtils.capitalize(code());
        }
    }

    /// @param to name of whom it was sent, offered or handed over to; empty where nobody
    record Line(Kind kind, String said, String to, String by, Instant at) {

        /// Message key of its sentence.
        String key() {
            return "service.dispatch.record." + kind.name();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Collection<UUID> tasks, Kind kind) {
        jdbc.sql("""
                insert into task_record (id, task_id, request_id, account_id, kind, said, to_id, recorded_by, recorded_at)
                select gen_random_uuid(), t.id, t.request_id, t.account_id, ?, '',
                    case when ? then t.assignee_id end, actor(), ?
                from task t where t.id = any(?::text[]::uuid[])
                """)
                .params(kind.code(), kind == Kind.SENT, Timestamp.from(clock.instant()), TaskRows.texts(tasks))
                .update();
    }

    void add(Asked request, TaskId task, Kind kind, String said, @Nullable IdentityId to) {
        jdbc.sql("""
                insert into task_record (id, task_id, request_id, account_id, kind, said, to_id, recorded_by, recorded_at)
                values (:id, :task, :request, :account, :kind, :said, :to, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("task", task.id())
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("kind", kind.code())
                .param("said", said)
                .param("to", to == null ? null : to.id())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Line> of(TaskId task) {
        return jdbc.sql("""
                select r.kind, r.said, coalesce(t.name, '') as to_name, b.name as by_name, r.recorded_at
                from task_record r join identity b on b.id = r.recorded_by left join identity t on t.id = r.to_id
                where r.task_id = ? order by r.recorded_at desc, r.id desc
                """)
                .param(task.id())
                .query((row, number) -> new Line(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("said"),
                        row.getString("to_name"),
                        row.getString("by_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /// Why tasks of a request do not go on, by task, as was said last.
    @Transactional(readOnly = true)
    Map<UUID, String> reasons(RequestId request) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                select distinct on (r.task_id) r.task_id, r.said
                from task_record r join task t on t.id = r.task_id and t.state = 'blocked'
                where r.request_id = ? and r.kind in ('paused', 'blocked') order by r.task_id, r.recorded_at desc
                """).param(request.id()).query(row -> {
            reasons.put(row.getObject("task_id", UUID.class), row.getString("said"));
        });
        return reasons;
    }

    /// Tasks of a request that were left out when it was closed.
    @Transactional(readOnly = true)
    List<UUID> closedWith(RequestId request) {
        return jdbc.sql("""
                select t.id from task t where t.request_id = ? and t.state = 'dropped' and (
                    select r.kind from task_record r where r.task_id = t.id and r.kind in ('dropped', 'closed')
                    order by r.recorded_at desc, r.id desc limit 1) = 'closed'
                """).param(request.id()).query(UUID.class).list();
    }

    /// Whether a task that does not go on has its time stopped.
    @Transactional(readOnly = true)
    boolean paused(TaskId task) {
        return jdbc.sql("""
                select kind = 'paused' from task_record where task_id = ? and kind in ('paused', 'blocked')
                order by recorded_at desc, id desc limit 1
                """).param(task.id()).query(Boolean.class).optional().orElse(false);
    }
}
