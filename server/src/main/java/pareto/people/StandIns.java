package pareto.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Who does someone's work while they are away.
@Repository
@Transactional
class StandIns {

    /// @param name of whoever stands in
    record StandIn(UUID id, IdentityId who, String name, Period during) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StandIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @throws Refusal when someone else stands in at that time
    void add(IdentityId absent, IdentityId standIn, Period during) {
        try {
            jdbc.sql("""
                    insert into stand_in (id, absent_id, stand_in_id, from_day, to_day, set_by, set_at)
                    values (?, ?, ?, ?, ?, actor(), ?)
                    """)
                    .params(
                            UuidCreator.getTimeOrderedEpoch(),
                            absent.id(),
                            standIn.id(),
                            during.from(),
                            during.to(),
                            Timestamp.from(clock.instant()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            throw Refusal.conflict("people.standIn.taken");
        }
    }

    /// Ends it today, or takes it back where it has not begun.
    ///
    /// @throws Refusal when there is none to end
    void end(IdentityId absent, UUID id, LocalDate today) {
        int ended = jdbc.sql("delete from stand_in where id = ? and absent_id = ? and from_day >= ?")
                .params(id, absent.id(), today)
                .update();
        ended += jdbc.sql("update stand_in set to_day = ? where id = ? and absent_id = ? and to_day > ?")
                .params(today, id, absent.id(), today)
                .update();
        if (ended == 0) {
            throw Refusal.notFound("people.standIn.unknown");
        }
    }

    /// Those that have not ended, the next first.
    @Transactional(readOnly = true)
    List<StandIn> of(IdentityId absent, LocalDate today) {
        return jdbc.sql("""
                select i.id, i.stand_in_id, s.name, i.from_day, i.to_day
                from stand_in i join fact_staff s on s.id = i.stand_in_id
                where i.absent_id = ? and i.to_day > ? order by i.from_day
                """)
                .params(absent.id(), today)
                .query((row, number) -> new StandIn(
                        row.getObject("id", UUID.class),
                        new IdentityId(row.getObject("stand_in_id", UUID.class)),
                        row.getString("name"),
                        new Period(
                                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class))))
                .list();
    }
}
