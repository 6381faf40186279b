package pareto.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;

/// Rows of tables `virtual_team` and `virtual_team_account`.
@Repository
@Transactional
class VirtualTeamRows {

    private static final String TEAMS = """
            select v.id, v.purpose, v.from_day, v.to_day, c.name as called_by, v.outcome, d.name as dissolved_by,
                l.identity_id as leader_id, s.name as leader_name
            from virtual_team v join identity c on c.id = v.called_by left join identity d on d.id = v.dissolved_by
            join lateral (select identity_id from virtual_team_member m where m.virtual_team_id = v.id and m.leads
                order by m.from_day desc limit 1) l on true
            join fact_staff s on s.id = l.identity_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    VirtualTeamRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(String purpose, Collection<UUID> accounts, LocalDate from, LocalDate to) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into virtual_team (id, purpose, from_day, to_day, called_by, called_at)
                values (?, ?, ?, ?, actor(), ?)
                """)
                .params(id, purpose, from, to, Timestamp.from(clock.instant()))
                .update();
        widen(id, accounts);
        return id;
    }

    /// @return how many were new
    int widen(UUID team, Collection<UUID> accounts) {
        return jdbc.sql("""
                insert into virtual_team_account (virtual_team_id, account_id)
                select ?, account_id::uuid from unnest(?::text[]) as added (account_id) on conflict do nothing
                """).params(team, TeamMembers.texts(accounts)).update();
    }

    @Transactional(readOnly = true)
    Optional<VirtualTeam> find(UUID id) {
        return jdbc.sql(TEAMS + "where v.id = ?")
                .param(id)
                .query(VirtualTeamRows::team)
                .optional();
    }

    /// Those that last still, the next to end first.
    @Transactional(readOnly = true)
    List<VirtualTeam> lasting(LocalDate day) {
        return jdbc.sql(TEAMS + "where v.to_day > ? order by v.to_day, v.id")
                .param(day)
                .query(VirtualTeamRows::team)
                .list();
    }

    /// Those that are no more, the latest first.
    @Transactional(readOnly = true)
    List<VirtualTeam> over(LocalDate day, int most) {
        return jdbc.sql(TEAMS + "where v.to_day <= ? order by v.to_day desc, v.id limit ?")
                .params(day, most)
                .query(VirtualTeamRows::team)
                .list();
    }

    /// Those for an account that last still.
    @Transactional(readOnly = true)
    List<VirtualTeam> of(AccountId account, LocalDate day) {
        return jdbc.sql(TEAMS + """
                where v.to_day > ? and exists (select 1 from virtual_team_account a
                    where a.virtual_team_id = v.id and a.account_id = ?)
                order by v.to_day, v.id
                """)
                .params(day, account.id())
                .query(VirtualTeamRows::team)
                .list();
    }

    /// The accounts it is for, as far as the actor may see them.
    @Transactional(readOnly = true)
    List<Account> accounts(UUID team) {
        return jdbc.sql("""
                select a.id, a.code, a.name from virtual_team_account v join account a on a.id = v.account_id
                where v.virtual_team_id = ? order by a.name, a.id
                """)
                .param(team)
                .query((row, number) -> new Account(
                        new AccountId(row.getObject("id", UUID.class)), row.getString("code"), row.getString("name")))
                .list();
    }

    void limit(UUID team, LocalDate to) {
        jdbc.sql("update virtual_team set to_day = ? where id = ?")
                .params(to, team)
                .update();
    }

    /// Whether it lasted until now.
    boolean dissolve(UUID team, String outcome, LocalDate day) {
        return jdbc.sql("""
                update virtual_team set to_day = ?, outcome = ?, dissolved_by = actor(), dissolved_at = ?
                where id = ? and to_day > ?
                """)
                        .params(day, outcome, Timestamp.from(clock.instant()), team, day)
                        .update()
                > 0;
    }

    void forgetAll() {
        jdbc.sql("delete from virtual_team").update();
    }

    private static VirtualTeam team(ResultSet row, int number) throws SQLException {
        return new VirtualTeam(
                row.getObject("id", UUID.class),
                row.getString("purpose"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("called_by"),
                new IdentityId(row.getObject("leader_id", UUID.class)),
                row.getString("leader_name"),
                row.getString("outcome"),
                row.getString("dissolved_by"));
    }
}
