package pareto.service.crisis;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.service.crisis.Playbook.Plan;
import pareto.shell.Refusal;
import tools.jackson.databind.json.JsonMapper;

/// Playbooks of crises (table `crisis_playbook`), a whole version each time.
@Repository
@Transactional
class Playbooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String VERSIONS = """
            select p.id, p.number, p.severity, p.name_zh, p.name_en, p.in_use, p.plan::text as plan,
                coalesce(i.name, '') as name, case when p.set_by is not null then p.set_at end as at
            from crisis_playbook p left join identity i on i.id = p.set_by
            """;

    private static final String LATEST = " p.number = (select max(o.number) from crisis_playbook o where o.id = p.id)";

    private static final String ORDER =
            " order by array_position(array['critical', 'major', 'serious'], p.severity), p.name_zh, p.id";

    private final JdbcClient jdbc;
    private final Clock clock;

    Playbooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The version of each that holds, the worst first.
    @Transactional(readOnly = true)
    List<Playbook> all() {
        return jdbc.sql(VERSIONS + "where" + LATEST + ORDER)
                .query(Playbooks::playbook)
                .list();
    }

    /// Those by which a crisis can begin.
    @Transactional(readOnly = true)
    List<Playbook> inUse() {
        return all().stream().filter(Playbook::inUse).toList();
    }

    /// Its versions, the one that holds first.
    ///
    /// @throws Refusal when there is none
    @Transactional(readOnly = true)
    List<Playbook> of(UUID id) {
        List<Playbook> versions = jdbc.sql(VERSIONS + "where p.id = ? order by p.number desc")
                .param(id)
                .query(Playbooks::playbook)
                .list();
        if (versions.isEmpty()) {
            throw Refusal.notFound("service.crisis.playbook.unknown");
        }
        return versions;
    }

    /// @return id of a new one
    UUID open(Severity severity, String nameZh, String nameEn, boolean inUse, Plan plan) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        add(id, 1, severity, nameZh, nameEn, inUse, plan);
        return id;
    }

    /// @param before number of the version that was looked at
    /// @throws Refusal when somebody has set another one since
    void set(UUID id, int before, Severity severity, String nameZh, String nameEn, boolean inUse, Plan plan) {
        if (of(id).getFirst().number() != before) {
            throw Refusal.conflict("service.crisis.playbook.late");
        }
        try {
            add(id, before + 1, severity, nameZh, nameEn, inUse, plan);
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("service.crisis.playbook.late");
        }
    }

    private void add(UUID id, int number, Severity severity, String nameZh, String nameEn, boolean inUse, Plan plan) {
        jdbc.sql("""
                insert into crisis_playbook (id, number, severity, name_zh, name_en, in_use, plan, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, actor(), ?)
                """)
                .params(
                        id,
                        number,
                        severity.code(),
                        nameZh,
                        nameEn,
                        inUse,
                        JSON.writeValueAsString(plan),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static Playbook playbook(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("at");
        return new Playbook(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Severity.ofCode(row.getString("severity")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getBoolean("in_use"),
                JSON.readValue(row.getString("plan"), Plan.class),
                row.getString("name"),
                at == null ? null : at.toInstant());
    }
}
