package pareto.calendar;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// Rows of table `calendar`.
@Repository
@Transactional
class CalendarRows {

    private static final String ALL = """
            select c.id, c.name, c.kind, c.zone, c.rests_on, (select b.name from calendar b where b.id = c.rests_on) as below,
                coalesce((select max(number) from calendar_version v where v.calendar_id = c.id), 0) as version,
                (select max(made_at) from calendar_version v where v.calendar_id = c.id) as changed_at
            from calendar c
            """;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CalendarRows(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// The general before the special.
    @Transactional(readOnly = true)
    List<StoredCalendar> all() {
        return jdbc.sql(
                        ALL
                                + "order by array_position(array['nation', 'company', 'contract', 'department'], c.kind), c.name")
                .query((row, number) -> calendar(row))
                .list();
    }

    /// @throws Refusal when there is none
    @Transactional(readOnly = true)
    StoredCalendar known(UUID id) {
        return find(id).orElseThrow(() -> Refusal.notFound("calendar.unknown"));
    }

    @Transactional(readOnly = true)
    Optional<StoredCalendar> find(UUID id) {
        return jdbc.sql(ALL + "where c.id = ?")
                .param(id)
                .query((row, number) -> calendar(row))
                .optional();
    }

    /// @throws Refusal when one is called so, or the one below is more special
    UUID open(String name, Kind kind, ZoneId zone, @Nullable UUID restsOn) {
        if (restsOn != null && known(restsOn).kind().compareTo(kind) > 0) {
            throw Refusal.badInput("calendar.order.wrong");
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        try {
            jdbc.sql("""
                    insert into calendar (id, name, kind, zone, rests_on, opened_at, opened_by)
                    values (:id, :name, :kind, :zone, :below, :at, actor())
                    """)
                    .param("id", id)
                    .param("name", name)
                    .param("kind", kind.code())
                    .param("zone", zone.getId())
                    .param("below", restsOn)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("calendar.name.taken", name);
        }
        audit.record("calendar.did.opened", id.toString(), name);
        return id;
    }

    private static StoredCalendar calendar(ResultSet row) throws SQLException {
        Timestamp changed = row.getTimestamp("changed_at");
        return new StoredCalendar(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Kind.of(row.getString("kind")).orElseThrow(),
                ZoneId.of(row.getString("zone")),
                row.getObject("rests_on", UUID.class),
                row.getString("below"),
                row.getInt("version"),
                changed == null ? null : changed.toInstant());
    }
}
