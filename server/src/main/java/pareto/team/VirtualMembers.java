package pareto.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.team.VirtualTeam.Member;

/// Rows of table `virtual_team_member`.
@Repository
@Transactional
class VirtualMembers {

    /// A part someone has in a team that lasts.
    record Part(UUID id, UUID team, String purpose, boolean leads, String task, LocalDate limit) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    VirtualMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID team, IdentityId person, boolean leads, String task, LocalDate from) {
        jdbc.sql("""
                insert into virtual_team_member
                    (id, virtual_team_id, identity_id, leads, task, from_day, set_by, set_at)
                values (?, ?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        team,
                        person.id(),
                        leads,
                        task,
                        from,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// Ends a part; one that only began that day has never been.
    void end(UUID member, LocalDate day) {
        jdbc.sql("delete from virtual_team_member where id = ? and from_day >= ?")
                .params(member, day)
                .update();
        jdbc.sql("update virtual_team_member set to_day = ? where id = ? and to_day > ?")
                .params(day, member, day)
                .update();
    }

    /// Everyone who has or had a part, the leader first, those who are no longer in it last.
    @Transactional(readOnly = true)
    List<Member> of(UUID team) {
        return jdbc.sql("""
                select m.id, m.identity_id, s.name, m.leads, m.task, m.from_day, nullif(m.to_day, 'infinity') as to_day
                from virtual_team_member m join fact_staff s on s.id = m.identity_id
                where m.virtual_team_id = ? order by m.to_day desc, m.leads desc, s.name, m.id
                """)
                .param(team)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        new IdentityId(row.getObject("identity_id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("leads"),
                        row.getString("task"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /// The parts someone has, as far as the actor may see the teams; the next to end first.
    @Transactional(readOnly = true)
    List<Part> of(IdentityId person, LocalDate day) {
        return jdbc.sql("""
                select m.id, v.id as team_id, v.purpose, m.leads, m.task, v.to_day
                from virtual_team_member m join virtual_team v on v.id = m.virtual_team_id
                where m.identity_id = ? and m.to_day > ? and v.to_day > ? order by v.to_day, v.id
                """)
                .params(person.id(), day, day)
                .query((row, number) -> new Part(
                        row.getObject("id", UUID.class),
                        row.getObject("team_id", UUID.class),
                        row.getString("purpose"),
                        row.getBoolean("leads"),
                        row.getString("task"),
                        row.getObject("to_day", LocalDate.class).minusDays(1)))
                .list();
    }
}
