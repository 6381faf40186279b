package pareto.service.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.RequestId;
import pareto.shell.Refusal;

/// Rows of table `assessment_dispute`, as far as the actor may see their requests.
@Repository
@Transactional
class Disputes {

    private static final String DISPUTES = """
            select p.id, p.request_id, a.name as account, p.task_id, p.stopwatch_id, coalesce(t.title, r.title) as what,
                p.department_id, d.name as department, to_char(p.month, 'YYYY-MM') as month, p.reason, p.raised_by,
                b.name as by, p.raised_at, p.upheld, coalesce(p.said, '') as said, coalesce(c.name, '') as decided_by
            from assessment_dispute p join request r on r.id = p.request_id join account a on a.id = p.account_id
            join department d on d.id = p.department_id join identity b on b.id = p.raised_by
            left join identity c on c.id = p.decided_by left join task t on t.id = p.task_id
            """;

    /// What somebody says is not right.
    ///
    /// @param task null for a promise
    /// @param promise null for a task
    record Fresh(
            RequestId request,
            @Nullable UUID task,
            @Nullable UUID promise,
            UUID department,
            Month month) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Disputes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Nobody disputes, decides or closes anything else of this month until this transaction is over.
    void alone(Month month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("pareto.service.assessment " + month.code())
                .query(row -> {});
    }

    /// Those of a month, what waits first.
    @Transactional(readOnly = true)
    List<Dispute> of(Month month) {
        return jdbc.sql(DISPUTES + "where p.month = ? order by p.upheld is not null, p.raised_at")
                .param(month.day())
                .query(Disputes::dispute)
                .list();
    }

    /// Those about tasks.
    @Transactional(readOnly = true)
    List<Dispute> ofTasks(Collection<UUID> tasks) {
        return jdbc.sql(DISPUTES + "where p.task_id = any(?::text[]::uuid[])")
                .params((Object) tasks.stream().map(UUID::toString).toArray(String[]::new))
                .query(Disputes::dispute)
                .list();
    }

    /// Those about promises of a request.
    @Transactional(readOnly = true)
    List<Dispute> ofPromises(RequestId request) {
        return jdbc.sql(DISPUTES + "where p.request_id = ? and p.stopwatch_id is not null order by p.raised_at")
                .param(request.id())
                .query(Disputes::dispute)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Dispute> find(UUID id) {
        return jdbc.sql(DISPUTES + "where p.id = ?")
                .param(id)
                .query(Disputes::dispute)
                .optional();
    }

    /// How many of a month wait for a decision.
    @Transactional(readOnly = true)
    int waiting(Month month) {
        return jdbc.sql("select count(*) from assessment_dispute where month = ? and upheld is null")
                .param(month.day())
                .query(Integer.class)
                .single();
    }

    /// @throws Refusal where somebody has disputed the same before
    UUID add(Fresh fresh, String reason) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            jdbc.sql("""
                    insert into assessment_dispute (id, account_id, request_id, task_id, stopwatch_id, department_id, month,
                        reason, raised_by, raised_at)
                    select :id, r.account_id, r.id, :task, :promise, :department, :month, :reason, actor(), :at
                    from request r where r.id = :request
                    """)
                    .param("id", id)
                    .param("task", fresh.task())
                    .param("promise", fresh.promise())
                    .param("department", fresh.department())
                    .param("month", fresh.month().day())
                    .param("reason", reason)
                    .param("at", Timestamp.from(clock.instant()))
                    .param("request", fresh.request().id())
                    .update();
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("service.assessment.dispute.twice");
        }
        return id;
    }

    /// @throws Refusal where it is decided
    void decide(UUID id, boolean upheld, String said) {
        int decided = jdbc.sql("""
                update assessment_dispute set upheld = ?, said = ?, decided_by = actor(), decided_at = ?
                where id = ? and upheld is null
                """)
                .params(upheld, said, Timestamp.from(clock.instant()), id)
                .update();
        if (decided == 0) {
            throw Refusal.conflict("service.assessment.dispute.decided");
        }
    }

    private static Dispute dispute(ResultSet row, int number) throws SQLException {
        return new Dispute(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getString("account"),
                row.getObject("task_id", UUID.class),
                row.getObject("stopwatch_id", UUID.class),
                row.getString("what"),
                row.getObject("department_id", UUID.class),
                row.getString("department"),
                row.getString("month"),
                row.getString("reason"),
                new IdentityId(row.getObject("raised_by", UUID.class)),
                row.getString("by"),
                row.getTimestamp("raised_at").toInstant(),
                row.getObject("upheld", Boolean.class),
                row.getString("said"),
                row.getString("decided_by"));
    }
}
