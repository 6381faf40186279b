package pareto.service.crisis;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.Request;
import pareto.service.crisis.Crisis.Kind;
import pareto.service.crisis.Crisis.Line;

/// Writes what happens in rooms (tables `crisis…`); rows are added and never changed.
@Repository
@Transactional
class CrisisRows {

    private final JdbcClient jdbc;

    CrisisRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID declare(Request request, Playbook by, String reason, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        of(id, request, at, """
                insert into crisis (id, request_id, account_id, playbook_id, number, severity, reason, declared_by, declared_at)
                values (:crisis, :request, :account, :playbook, :number, :severity, :reason, actor(), :at)
                """)
                .param("playbook", by.id())
                .param("number", by.number())
                .param("severity", by.severity().code())
                .param("reason", reason)
                .update();
        return id;
    }

    void lead(UUID crisis, Request request, IdentityId who, Instant at) {
        of(crisis, request, at, """
                insert into crisis_leader (crisis_id, since, request_id, account_id, identity_id, set_by)
                values (:crisis, :at, :request, :account, :who, actor())
                """).param("who", who.id()).update();
    }

    /// @param to null where it is declined or taken back
    void offer(UUID crisis, Request request, @Nullable IdentityId to, Instant at) {
        of(crisis, request, at, """
                insert into crisis_offer (id, crisis_id, offered_at, request_id, account_id, to_id, offered_by)
                values (:id, :crisis, :at, :request, :account, :to, actor())
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("to", to == null ? null : to.id())
                .update();
    }

    /// @param part null for who leaves the room
    void seat(UUID crisis, Request request, IdentityId who, @Nullable Part part, Instant at) {
        of(crisis, request, at, """
                insert into crisis_member (crisis_id, identity_id, since, request_id, account_id, part, set_by)
                values (:crisis, :who, :at, :request, :account, :part, actor())
                """)
                .param("who", who.id())
                .param("part", part == null ? null : part.code())
                .update();
    }

    /// When somebody was seated or unseated last; long ago where they never were.
    @Transactional(readOnly = true)
    Instant seated(UUID crisis, IdentityId who) {
        return jdbc.sql("select max(since) from crisis_member where crisis_id = ? and identity_id = ?")
                .params(crisis, who.id())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    /// When the lead was offered or taken back last; long ago where it never was.
    @Transactional(readOnly = true)
    Instant offered(UUID crisis) {
        return jdbc.sql("select max(offered_at) from crisis_offer where crisis_id = ?")
                .param(crisis)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(Instant.EPOCH);
    }

    UUID audience(UUID crisis, Request request, Audience audience, String whom, Instant at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        of(crisis, request, at, """
                insert into crisis_audience (id, crisis_id, request_id, account_id, audience, whom, added_at, added_by)
                values (:id, :crisis, :request, :account, :audience, :whom, :at, actor())
                """)
                .param("id", id)
                .param("audience", audience.code())
                .param("whom", whom)
                .update();
        return id;
    }

    void plan(UUID crisis, Request request, UUID audience, Planned planned, Instant at) {
        of(crisis, request, at, """
                insert into crisis_plan (audience_id, set_at, crisis_id, request_id, account_id, part, way, every, what, due_at,
                    set_by)
                values (:audience, :at, :crisis, :request, :account, :part, :way, :every, :what, :due, actor())
                """)
                .param("audience", audience)
                .param("part", planned.part().code())
                .param("way", planned.way().code())
                .param("every", planned.every())
                .param("what", planned.what())
                .param("due", planned.due() == null ? null : Timestamp.from(planned.due()))
                .update();
    }

    /// How an audience is told from now on.
    ///
    /// @param every minutes; null, as `due`, where it is left out
    record Planned(
            Part part,
            Way way,
            @Nullable Integer every,
            String what,
            @Nullable Instant due) {}

    /// @param said null where it stands as a message of the request
    /// @param due when the next one is due; null for the last
    void say(
            UUID crisis,
            Request request,
            Line line,
            Way way,
            @Nullable String said,
            @Nullable UUID message,
            @Nullable Instant due,
            Instant at) {
        of(crisis, request, at, """
                insert into crisis_word (id, audience_id, crisis_id, request_id, account_id, way, said, message_id, due_at,
                    said_by, said_at)
                values (:id, :audience, :crisis, :request, :account, :way, :said, :message, :due, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("audience", line.id())
                .param("way", way.code())
                .param("said", said)
                .param("message", message)
                .param("due", due == null ? null : Timestamp.from(due))
                .update();
    }

    void enter(UUID crisis, Request request, Kind kind, @Nullable Severity severity, String said, Instant at) {
        of(crisis, request, at, """
                insert into crisis_entry (id, crisis_id, request_id, account_id, kind, severity, said, entered_by, entered_at)
                values (:id, :crisis, :request, :account, :kind, :severity, :said, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("kind", kind.code())
                .param("severity", severity == null ? null : severity.code())
                .param("said", said)
                .update();
    }

    void act(UUID crisis, Request request, Part part, String what, Instant due, Instant at) {
        of(crisis, request, at, """
                insert into crisis_action (id, crisis_id, request_id, account_id, part, what, due_at, added_by, added_at)
                values (:id, :crisis, :request, :account, :part, :what, :due, actor(), :at)
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("part", part.code())
                .param("what", what)
                .param("due", Timestamp.from(due))
                .update();
    }

    void done(Request request, UUID action, String said, Instant at) {
        of(action, request, at, """
                insert into crisis_action_done (action_id, request_id, account_id, said, done_by, done_at)
                values (:crisis, :request, :account, :said, actor(), :at)
                """).param("said", said).update();
    }

    void close(UUID crisis, Request request, String happened, Instant at) {
        of(crisis, request, at, """
                insert into crisis_closing (crisis_id, request_id, account_id, happened, closed_by, closed_at)
                values (:crisis, :request, :account, :happened, actor(), :at)
                """).param("happened", happened).update();
    }

    void change(UUID crisis, Request request, String what, IdentityId who, LocalDate until) {
        jdbc.sql("""
                insert into crisis_change (id, crisis_id, request_id, account_id, what, who_id, until)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        crisis,
                        request.id().id(),
                        request.account().id().id(),
                        what,
                        who.id(),
                        until)
                .update();
    }

    void changed(Request request, UUID change, String said, Instant at) {
        of(change, request, at, """
                insert into crisis_change_done (change_id, request_id, account_id, said, done_by, done_at)
                values (:crisis, :request, :account, :said, actor(), :at)
                """).param("said", said).update();
    }

    private StatementSpec of(UUID thing, Request request, Instant at, String sql) {
        return jdbc.sql(sql)
                .param("crisis", thing)
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("at", Timestamp.from(at));
    }
}
