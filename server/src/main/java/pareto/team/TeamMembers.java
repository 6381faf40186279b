package pareto.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Rows of table `team_member`.
@Repository
@Transactional
class TeamMembers {

    private static final String MEMBERS = """
            select m.id, m.account_id, m.identity_id, s.name, m.role, m.from_day, nullif(m.to_day, 'infinity') as to_day,
                m.place
            from team_member m join fact_staff s on s.id = m.identity_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamMembers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Everyone who is or will be on the team, the manager first.
    @Transactional(readOnly = true)
    List<TeamMember> of(AccountId account, LocalDate day) {
        return jdbc.sql(MEMBERS + """
                 where m.account_id = ? and m.to_day > ?
                order by array_position(array['manager', 'deputy', 'sponsor'], m.role), m.role, m.from_day, s.name
                """)
                .params(account.id(), day)
                .query(TeamMembers::member)
                .list();
    }

    /// Everyone who was on the team once, the latest first.
    @Transactional(readOnly = true)
    List<TeamMember> before(AccountId account, LocalDate day) {
        return jdbc.sql(MEMBERS + " where m.account_id = ? and m.to_day <= ? order by m.to_day desc, s.name")
                .params(account.id(), day)
                .query(TeamMembers::member)
                .list();
    }

    /// Adds one role to many accounts from a day on.
    void add(Collection<UUID> accounts, IdentityId person, TeamRole role, LocalDate from) {
        jdbc.sql("""
                insert into team_member (id, account_id, identity_id, role, from_day, set_by, set_at)
                select id::uuid, account_id::uuid, ?, ?, ?, actor(), ?
                from unnest(?::text[], ?::text[]) as added (id, account_id)
                """)
                .params(
                        person.id(),
                        role.code(),
                        from,
                        Timestamp.from(clock.instant()),
                        accounts.stream()
                                .map(account ->
                                        UuidCreator.getTimeOrderedEpoch().toString())
                                .toArray(String[]::new),
                        texts(accounts))
                .update();
    }

    /// Adds someone who sits at the customer's for a time.
    void addResident(AccountId account, IdentityId person, String place, Period during) {
        jdbc.sql("""
                insert into team_member (id, account_id, identity_id, role, place, from_day, to_day, set_by, set_at)
                values (?, ?, ?, 'resident', ?, ?, ?, actor(), ?)
                """)
                .params(
                        UuidCreator.getTimeOrderedEpoch(),
                        account.id(),
                        person.id(),
                        place,
                        during.from(),
                        during.to(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /// Ends everyone's part in a role at these accounts; what would only begin then or later is taken back.
    void end(Collection<UUID> accounts, TeamRole role, LocalDate day) {
        end("role = ? and account_id = any(?::text[]::uuid[])", day, role.code(), texts(accounts));
    }

    /// Ends one membership.
    ///
    /// @throws Refusal when there is none to end
    void end(UUID member, LocalDate day) {
        if (end("id = ?", day, member) == 0) {
            throw Refusal.notFound("team.member.unknown");
        }
    }

    private int end(String which, LocalDate day, Object... parameters) {
        List<Object> first = new ArrayList<>(List.of(parameters));
        first.add(day);
        int ended = jdbc.sql("delete from team_member where " + which + " and from_day >= ?")
                .params(first)
                .update();
        List<Object> second = new ArrayList<>(List.of(day));
        second.addAll(List.of(parameters));
        second.add(day);
        return ended
                + jdbc.sql("update team_member set to_day = ? where " + which + " and to_day > ?")
                        .params(second)
                        .update();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static TeamMember member(ResultSet row, int number) throws SQLException {
        return new TeamMember(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new IdentityId(row.getObject("identity_id", UUID.class)),
                row.getString("name"),
                TeamRole.ofCode(row.getString("role")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("place"));
    }
}
