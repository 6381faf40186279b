package pareto.service.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.service.Filled;
import pareto.service.RequestId;
import pareto.service.crisis.Crisis.Action;
import pareto.service.crisis.Crisis.Change;
import pareto.service.crisis.Crisis.Done;
import pareto.service.crisis.Crisis.Entry;
import pareto.service.crisis.Crisis.Kind;
import pareto.service.crisis.Crisis.Lead;
import pareto.service.crisis.Crisis.Line;
import pareto.service.crisis.Crisis.Member;
import pareto.service.crisis.Crisis.Offer;
import pareto.service.crisis.Crisis.Review;
import pareto.service.crisis.Crisis.Word;

/// Reads crises with all that happened in their rooms.
@Repository
@Transactional(readOnly = true)
class CrisisReading {

    private final JdbcClient jdbc;

    CrisisReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Crisis> find(UUID id) {
        return jdbc.sql("""
                select c.id, c.request_id, c.playbook_id, c.number, c.severity, c.reason, i.name, c.declared_at
                from crisis c join identity i on i.id = c.declared_by where c.id = ?
                """).param(id).query((row, number) -> crisis(row)).optional();
    }

    /// Those of a request, the latest first.
    List<Crisis> of(RequestId request) {
        return jdbc
                .sql("select id from crisis where request_id = ? order by declared_at desc")
                .param(request.id())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    private Crisis crisis(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Crisis(
                id,
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getObject("playbook_id", UUID.class),
                row.getInt("number"),
                Severity.ofCode(row.getString("severity")),
                row.getString("reason"),
                row.getString("name"),
                at(row, "declared_at"),
                leaders(id),
                offer(id),
                members(id),
                lines(id),
                words(id),
                entries(id),
                actions(id),
                review(id));
    }

    private List<Lead> leaders(UUID id) {
        return jdbc.sql("""
                select l.identity_id, i.name, l.since, s.name as set_by from crisis_leader l
                join identity i on i.id = l.identity_id join identity s on s.id = l.set_by
                where l.crisis_id = ? order by l.since
                """)
                .param(id)
                .query((row, number) -> new Lead(
                        person(row, "identity_id"), row.getString("name"), at(row, "since"), row.getString("set_by")))
                .list();
    }

    private @Nullable Offer offer(UUID id) {
        return jdbc.sql("""
                select o.to_id, i.name, o.offered_at
                from (select * from crisis_offer where crisis_id = ? order by offered_at desc limit 1) o
                join identity i on i.id = o.to_id
                where o.offered_at > (select max(l.since) from crisis_leader l where l.crisis_id = o.crisis_id)
                """)
                .param(id)
                .query((row, number) -> new Offer(person(row, "to_id"), row.getString("name"), at(row, "offered_at")))
                .optional()
                .orElse(null);
    }

    private List<Member> members(UUID id) {
        return jdbc.sql("""
                select m.identity_id, i.name, m.part
                from (select distinct on (identity_id) * from crisis_member where crisis_id = ?
                    order by identity_id, since desc) m
                join identity i on i.id = m.identity_id where m.part is not null
                order by array_position(array['technical', 'communication', 'customer', 'management'], m.part), i.name
                """)
                .param(id)
                .query((row, number) -> new Member(
                        person(row, "identity_id"), row.getString("name"), Part.ofCode(row.getString("part"))))
                .list();
    }

    private List<Line> lines(UUID id) {
        return jdbc.sql("""
                select a.id, a.audience, a.whom, p.part, p.way, p.every, p.what, p.set_at, s.due_at, s.said_at, s.last_said
                from crisis_standing s join crisis_audience a on a.id = s.audience_id
                join lateral (select * from crisis_plan p where p.audience_id = a.id order by p.set_at desc limit 1) p
                    on true
                where s.crisis_id = ? order by s.due_at nulls last, s.said_at desc nulls last, a.added_at, a.id
                """).param(id).query((row, number) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        Instant set = at(row, "set_at");
        Instant said = maybe(row, "said_at");
        return new Line(
                row.getObject("id", UUID.class),
                Audience.ofCode(row.getString("audience")),
                row.getString("whom"),
                Part.ofCode(row.getString("part")),
                Way.ofCode(row.getString("way")),
                row.getObject("every", Integer.class),
                row.getString("what"),
                said != null && said.isAfter(set) ? said : set,
                maybe(row, "due_at"),
                said,
                row.getBoolean("last_said"));
    }

    private List<Word> words(UUID id) {
        return jdbc.sql("""
                select w.audience_id, a.audience, a.whom, w.way, coalesce(w.said, m.said) as said, w.message_id, w.due_at,
                    i.name, w.said_at
                from crisis_word w join crisis_audience a on a.id = w.audience_id join identity i on i.id = w.said_by
                left join request_message m on m.id = w.message_id
                where w.crisis_id = ? order by w.said_at, w.id
                """)
                .param(id)
                .query((row, number) -> new Word(
                        row.getObject("audience_id", UUID.class),
                        Audience.ofCode(row.getString("audience")),
                        row.getString("whom"),
                        Way.ofCode(row.getString("way")),
                        row.getString("said"),
                        row.getObject("message_id", UUID.class),
                        maybe(row, "due_at"),
                        row.getString("name"),
                        at(row, "said_at")))
                .list();
    }

    private List<Entry> entries(UUID id) {
        return jdbc.sql("""
                select e.kind, coalesce(e.severity, '') as severity, e.said, i.name, e.entered_at
                from crisis_entry e join identity i on i.id = e.entered_by where e.crisis_id = ? order by e.entered_at, e.id
                """)
                .param(id)
                .query((row, number) -> new Entry(
                        Filled.one("service.crisis.log", Kind.class, row.getString("kind")),
                        Filled.maybe(Severity.class, row.getString("severity")),
                        row.getString("said"),
                        row.getString("name"),
                        at(row, "entered_at")))
                .list();
    }

    private List<Action> actions(UUID id) {
        return jdbc.sql("""
                select a.id, a.part, a.what, a.due_at, d.said, i.name, d.done_at
                from crisis_action a left join crisis_action_done d on d.action_id = a.id
                left join identity i on i.id = d.done_by
                where a.crisis_id = ? order by d.done_at nulls first, a.due_at, a.id
                """)
                .param(id)
                .query((row, number) -> new Action(
                        row.getObject("id", UUID.class),
                        Part.ofCode(row.getString("part")),
                        row.getString("what"),
                        at(row, "due_at"),
                        done(row)))
                .list();
    }

    private @Nullable Review review(UUID id) {
        return jdbc.sql("""
                select c.happened, i.name, c.closed_at from crisis_closing c join identity i on i.id = c.closed_by
                where c.crisis_id = ?
                """)
                .param(id)
                .query((row, number) ->
                        new Review(row.getString("happened"), row.getString("name"), at(row, "closed_at"), changes(id)))
                .optional()
                .orElse(null);
    }

    private List<Change> changes(UUID id) {
        return jdbc.sql("""
                select c.id, c.what, c.who_id, w.name as who, c.until, d.said, i.name, d.done_at
                from crisis_change c join identity w on w.id = c.who_id
                left join crisis_change_done d on d.change_id = c.id left join identity i on i.id = d.done_by
                where c.crisis_id = ? order by c.until, c.id
                """)
                .param(id)
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getString("what"),
                        person(row, "who_id"),
                        row.getString("who"),
                        row.getObject("until", LocalDate.class),
                        done(row)))
                .list();
    }

    private static @Nullable Done done(ResultSet row) throws SQLException {
        return row.getTimestamp("done_at") == null
                ? null
                : new Done(row.getString("said"), row.getString("name"), at(row, "done_at"));
    }

    private static IdentityId person(ResultSet row, String column) throws SQLException {
        return new IdentityId(row.getObject(column, UUID.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
