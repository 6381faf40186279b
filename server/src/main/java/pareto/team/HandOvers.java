package pareto.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;

/// The hand-overs there have been.
@Repository
@Transactional
class HandOvers {

    /// @param fromName whose accounts they were
    record HandOver(
            UUID id, IdentityId from, String fromName, LocalDate day, boolean leaves, String reason, String by) {}

    /// One part that changed hands.
    record Passed(Account account, TeamRole role, IdentityId to, String toName) {}

    /// One part in a virtual team that changed hands.
    record PassedVirtual(UUID team, String purpose, boolean leads, IdentityId to, String toName) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(IdentityId from, boolean leaves, String reason) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into hand_over (id, from_id, day, leaves, reason, done_by, done_at)
                values (?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(id, from.id(), LocalDate.now(clock), leaves, reason, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void addPart(UUID handOver, UUID account, TeamRole role, IdentityId to) {
        jdbc.sql("insert into hand_over_account (hand_over_id, account_id, role, to_id) values (?, ?, ?, ?)")
                .params(handOver, account, role.code(), to.id())
                .update();
    }

    @Transactional(readOnly = true)
    Optional<HandOver> find(UUID id) {
        return select("where h.id = ?", id).stream().findFirst();
    }

    /// Those by which someone got accounts, the latest first.
    @Transactional(readOnly = true)
    List<HandOver> to(IdentityId person, int most) {
        return select(
                "where exists (select 1 from hand_over_account p where p.hand_over_id = h.id and p.to_id = ?)"
                        + " order by h.done_at desc limit " + most,
                person.id());
    }

    void addVirtual(UUID handOver, UUID team, boolean leads, IdentityId to) {
        jdbc.sql("""
                insert into hand_over_virtual_team (hand_over_id, virtual_team_id, leads, to_id) values (?, ?, ?, ?)
                """).params(handOver, team, leads, to.id()).update();
    }

    /// The virtual teams in which a part changed hands, as far as the actor may see them.
    @Transactional(readOnly = true)
    List<PassedVirtual> virtual(UUID handOver) {
        return jdbc.sql("""
                select v.id, v.purpose, p.leads, p.to_id, s.name as to_name
                from hand_over_virtual_team p join virtual_team v on v.id = p.virtual_team_id
                join fact_staff s on s.id = p.to_id where p.hand_over_id = ? order by s.name, v.id
                """)
                .param(handOver)
                .query((row, number) -> new PassedVirtual(
                        row.getObject("id", UUID.class),
                        row.getString("purpose"),
                        row.getBoolean("leads"),
                        new IdentityId(row.getObject("to_id", UUID.class)),
                        row.getString("to_name")))
                .list();
    }

    /// What changed hands, as far as the actor may see the accounts.
    @Transactional(readOnly = true)
    List<Passed> parts(UUID handOver) {
        return jdbc.sql("""
                select a.id as account_id, a.code, a.name, p.role, p.to_id, s.name as to_name
                from hand_over_account p join account a on a.id = p.account_id join fact_staff s on s.id = p.to_id
                where p.hand_over_id = ? order by s.name, a.name, a.id
                """)
                .param(handOver)
                .query((row, number) -> new Passed(
                        new Account(
                                new AccountId(row.getObject("account_id", UUID.class)),
                                row.getString("code"),
                                row.getString("name")),
                        TeamRole.ofCode(row.getString("role")),
                        new IdentityId(row.getObject("to_id", UUID.class)),
                        row.getString("to_name")))
                .list();
    }

    private List<HandOver> select(String which, Object parameter) {
        return jdbc.sql("""
                select h.id, h.from_id, f.name as from_name, h.day, h.leaves, h.reason, b.name as by_name
                from hand_over h join fact_staff f on f.id = h.from_id join fact_staff b on b.id = h.done_by
                """ + which)
                .param(parameter)
                .query((row, number) -> new HandOver(
                        row.getObject("id", UUID.class),
                        new IdentityId(row.getObject("from_id", UUID.class)),
                        row.getString("from_name"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("leaves"),
                        row.getString("reason"),
                        row.getString("by_name")))
                .list();
    }
}
