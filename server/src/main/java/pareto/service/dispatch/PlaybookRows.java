package pareto.service.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.shell.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Rows of tables `playbook` and `playbook_version`.
@Repository
@Transactional
class PlaybookRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<StepFields>> STEPS = new TypeReference<>() {};

    private static final String VERSIONS = """
            select v.id, v.playbook_id, p.title, v.number, v.steps::text as steps, v.edits, c.name as changed_by,
                v.changed_at, r.name as released_by, v.released_at
            from playbook_version v join playbook p on p.id = v.playbook_id join identity c on c.id = v.changed_by
            left join identity r on r.id = v.released_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PlaybookRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The latest version of each playbook, by title.
    @Transactional(readOnly = true)
    List<PlaybookVersion> latest() {
        return jdbc.sql(VERSIONS + """
                where v.number = (select max(o.number) from playbook_version o where o.playbook_id = v.playbook_id)
                order by p.title
                """).query(PlaybookRows::version).list();
    }

    /// What requests are sent out by: the version of each playbook that was released last, by title.
    @Transactional(readOnly = true)
    List<PlaybookVersion> released() {
        return jdbc.sql(VERSIONS + """
                where v.number = (select max(o.number) from playbook_version o
                    where o.playbook_id = v.playbook_id and o.released_at is not null)
                order by p.title
                """).query(PlaybookRows::version).list();
    }

    /// All versions of a playbook, the latest first.
    ///
    /// @throws Refusal when there is no such playbook
    @Transactional(readOnly = true)
    List<PlaybookVersion> of(UUID playbook) {
        List<PlaybookVersion> all = jdbc.sql(VERSIONS + "where v.playbook_id = ? order by v.number desc")
                .param(playbook)
                .query(PlaybookRows::version)
                .list();
        if (all.isEmpty()) {
            throw Refusal.notFound("service.dispatch.playbook.unknown");
        }
        return all;
    }

    @Transactional(readOnly = true)
    Optional<PlaybookVersion> find(UUID version) {
        return jdbc.sql(VERSIONS + "where v.id = ?")
                .param(version)
                .query(PlaybookRows::version)
                .optional();
    }

    /// @return its id
    /// @throws Refusal when another one has the title
    UUID open(String title, Playbook steps) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            jdbc.sql("insert into playbook (id, title, opened_by, opened_at) values (?, ?, actor(), ?)")
                    .params(id, title, now())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("service.dispatch.playbook.taken", title);
        }
        draft(id, 1, steps);
        return id;
    }

    /// @throws Refusal when there is a draft already
    void draft(UUID playbook, int number, Playbook steps) {
        try {
            jdbc.sql("""
                    insert into playbook_version (id, playbook_id, number, steps, changed_by, changed_at)
                    values (?, ?, ?, ?::jsonb, actor(), ?)
                    """)
                    .params(UuidCreator.getTimeOrderedEpoch(), playbook, number, json(steps), now())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("service.dispatch.draft.open");
        }
    }

    /// @throws Refusal when somebody has changed or released it meanwhile
    void change(PlaybookVersion draft, Playbook steps) {
        changed(jdbc.sql("""
                update playbook_version set steps = ?::jsonb, edits = edits + 1, changed_by = actor(), changed_at = ?
                where id = ? and edits = ? and released_at is null
                """)
                .params(json(steps), now(), draft.id(), draft.edits())
                .update());
    }

    void release(PlaybookVersion draft) {
        changed(jdbc.sql("""
                update playbook_version set released_by = actor(), released_at = ?
                where id = ? and edits = ? and released_at is null
                """).params(now(), draft.id(), draft.edits()).update());
    }

    /// Throws a draft away, and with the only one its playbook.
    void forget(PlaybookVersion draft) {
        changed(jdbc.sql("delete from playbook_version where id = ? and edits = ? and released_at is null")
                .params(draft.id(), draft.edits())
                .update());
        jdbc.sql("""
                delete from playbook p where id = ? and not exists (
                    select 1 from playbook_version v where v.playbook_id = p.id)
                """).param(draft.playbook()).update();
    }

    /// Takes a playbook away with all its versions, which must have sent out nothing that is still there.
    void forget(UUID playbook) {
        jdbc.sql("delete from playbook where id = ?").param(playbook).update();
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("service.dispatch.draft.meanwhile");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String json(Playbook steps) {
        return JSON.writeValueAsString(
                steps.steps().stream().map(StepFields::of).toList());
    }

    private static PlaybookVersion version(ResultSet row, int number) throws SQLException {
        return new PlaybookVersion(
                row.getObject("id", UUID.class),
                row.getObject("playbook_id", UUID.class),
                row.getString("title"),
                row.getInt("number"),
                new Playbook(JSON.readValue(row.getString("steps"), STEPS).stream()
                        .map(StepFields::step)
                        .toList()),
                row.getInt("edits"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("released_by"),
                instant(row.getTimestamp("released_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
