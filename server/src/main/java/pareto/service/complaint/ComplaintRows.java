package pareto.service.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.Filled;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.complaint.Complaint.Answer;
import pareto.service.complaint.Complaint.Check;
import pareto.service.complaint.Complaint.How;
import pareto.service.complaint.Complaint.Reached;

/// Files of complaints (tables `complaint`, `complaint_reached`, `complaint_answer`, `complaint_check`).
@Repository
@Transactional
class ComplaintRows {

    /// When a level `r` it has reached goes to the next one: since it was last opened again, where it was.
    static final String DUE = """
            coalesce((select n.due_at from complaint_anew n where n.request_id = r.request_id and n.level = r.level
                order by n.since desc limit 1), r.due_at)
            """;

    private record File(
            String nature, String matter, @Nullable UUID about, String name) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ComplaintRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(RequestId request, AccountId account) {
        jdbc.sql("insert into complaint (request_id, account_id) values (?, ?)")
                .params(request.id(), account.id())
                .update();
    }

    void describe(RequestId request, Nature nature, String matter) {
        jdbc.sql("update complaint set nature = ?, matter = ? where request_id = ?")
                .params(nature.code(), matter, request.id())
                .update();
    }

    /// @param due when it goes to the next level; null where it does not
    /// @param told the executive who is told; null for nobody
    void reach(Request request, int level, How how, String said, @Nullable Instant due, @Nullable IdentityId told) {
        jdbc.sql("""
                insert into complaint_reached
                    (request_id, level, account_id, how, said, since, due_at, told_id, reached_by)
                values (:request, :level, :account, :how, :said, :since, :due, :told, actor())
                """)
                .param("request", request.id().id())
                .param("level", level)
                .param("account", request.account().id().id())
                .param("how", how.code())
                .param("said", said)
                .param("since", Timestamp.from(clock.instant()))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("told", told == null ? null : told.id())
                .update();
    }

    /// The time of its level begins once more.
    void anew(Request request, int level, Instant due) {
        jdbc.sql("insert into complaint_anew (request_id, since, level, account_id, due_at) values (?, ?, ?, ?, ?)")
                .params(
                        request.id().id(),
                        Timestamp.from(now()),
                        level,
                        request.account().id().id(),
                        Timestamp.from(due))
                .update();
    }

    void answer(Request request, String cause, String measure, LocalDate checkOn, IdentityId checker) {
        jdbc.sql("""
                insert into complaint_answer
                    (id, request_id, answered_at, account_id, cause, measure, check_on, checker_id, answered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, actor())
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        request.id().id(),
                        Timestamp.from(now()),
                        request.account().id().id(),
                        cause,
                        measure,
                        checkOn,
                        checker.id())
                .update();
    }

    void check(Request request, boolean worked, String said) {
        jdbc.sql("""
                insert into complaint_check (request_id, checked_at, account_id, worked, said, checked_by)
                values (?, ?, ?, ?, ?, actor())
                """)
                .params(
                        request.id().id(),
                        Timestamp.from(now()),
                        request.account().id().id(),
                        worked,
                        said)
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Transactional(readOnly = true)
    Optional<Complaint> find(RequestId request) {
        return jdbc.sql("""
                select coalesce(c.nature, '') as nature, c.matter, k.identity_id as about, coalesce(i.name, '') as name
                from complaint c left join request_kept_from k on k.request_id = c.request_id
                left join identity i on i.id = k.identity_id where c.request_id = ? limit 1
                """)
                .param(request.id())
                .query((row, number) -> new File(
                        row.getString("nature"),
                        row.getString("matter"),
                        row.getObject("about", UUID.class),
                        row.getString("name")))
                .optional()
                .map(file -> new Complaint(
                        request,
                        Filled.maybe(Nature.class, file.nature()),
                        file.matter(),
                        file.about() == null ? null : new IdentityId(file.about()),
                        file.name(),
                        reached(request),
                        answers(request),
                        checks(request)));
    }

    private List<Reached> reached(RequestId request) {
        return jdbc.sql("""
                select r.level, r.how, r.said, r.since, """ + DUE + """
                as due_at, coalesce(t.name, '') as told, i.name
                from complaint_reached r join identity i on i.id = r.reached_by
                left join identity t on t.id = r.told_id where r.request_id = ? order by r.level
                """)
                .param(request.id())
                .query((row, number) -> new Reached(
                        row.getInt("level"),
                        Filled.one("service.complaint", How.class, row.getString("how")),
                        row.getString("said"),
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("due_at") == null
                                ? null
                                : row.getTimestamp("due_at").toInstant(),
                        row.getString("told"),
                        row.getString("name")))
                .list();
    }

    private List<Answer> answers(RequestId request) {
        return jdbc.sql("""
                select a.cause, a.measure, a.check_on, a.checker_id, c.name as checker, i.name, a.answered_at
                from complaint_answer a join identity c on c.id = a.checker_id join identity i on i.id = a.answered_by
                where a.request_id = ? order by a.answered_at
                """)
                .param(request.id())
                .query((row, number) -> new Answer(
                        row.getString("cause"),
                        row.getString("measure"),
                        row.getObject("check_on", LocalDate.class),
                        new IdentityId(row.getObject("checker_id", UUID.class)),
                        row.getString("checker"),
                        row.getString("name"),
                        row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private List<Check> checks(RequestId request) {
        return jdbc.sql("""
                select c.worked, c.said, i.name, c.checked_at from complaint_check c join identity i on i.id = c.checked_by
                where c.request_id = ? order by c.checked_at
                """)
                .param(request.id())
                .query((row, number) -> new Check(
                        row.getBoolean("worked"),
                        row.getString("said"),
                        row.getString("name"),
                        row.getTimestamp("checked_at").toInstant()))
                .list();
    }

    /// Whether nothing is joined with it and nothing was sent out for it.
    @Transactional(readOnly = true)
    boolean standsAlone(RequestId request) {
        return jdbc.sql("""
                select not exists (select 1 from request_link where :id in (request_id, other_id))
                    and not exists (select 1 from request_dispatch where request_id = :id)
                """).param("id", request.id()).query(Boolean.class).single();
    }
}
