package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.values.Period;

/// Changes teams, and has sight follow in the same transaction.
@Component
@Transactional
class TeamDirectory implements Teams {

    private final TeamMembers members;
    private final Sight sight;
    private final ManagersLeft managersLeft;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamDirectory(TeamMembers members, Sight sight, ManagersLeft managersLeft, JdbcClient jdbc, Clock clock) {
        this.members = members;
        this.sight = sight;
        this.managersLeft = managersLeft;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void entrust(Collection<AccountId> accounts, IdentityId to, LocalDate since) {
        give(accounts.stream().map(AccountId::id).toList(), to, TeamRole.MANAGER, since);
    }

    @Override
    public void makeDeputy(AccountId account, IdentityId who, LocalDate since) {
        give(List.of(account.id()), who, TeamRole.DEPUTY, since);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, Manager> managers(Collection<AccountId> accounts) {
        Map<AccountId, Manager> managers = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("""
                select m.account_id, m.identity_id, s.name from team_member m join fact_staff s on s.id = m.identity_id
                where m.account_id = any(?::text[]::uuid[]) and m.role = 'manager' and m.from_day <= ? and m.to_day > ?
                """)
                .params(TeamMembers.texts(accounts.stream().map(AccountId::id).toList()), today, today)
                .query(row -> {
                    managers.put(
                            new AccountId(row.getObject("account_id", UUID.class)),
                            new Manager(
                                    new IdentityId(row.getObject("identity_id", UUID.class)), row.getString("name")));
                });
        return managers;
    }

    /// Gives someone a role at accounts from today on, where they have not got it; a new manager ends the old one's
    /// part.
    void give(Collection<UUID> accounts, IdentityId person, TeamRole role) {
        give(accounts, person, role, LocalDate.now(clock));
    }

    private void give(Collection<UUID> accounts, IdentityId person, TeamRole role, LocalDate since) {
        List<UUID> without = without(accounts, person, role, since);
        if (role == TeamRole.MANAGER) {
            managersLeft.on(without, since, "");
            members.end(without, role, since);
        }
        members.add(without, person, role, since);
        sight.settle(without);
    }

    @Override
    public void station(AccountId account, IdentityId who, String place, Period during) {
        if (without(List.of(account.id()), who, TeamRole.RESIDENT, during.from())
                .isEmpty()) {
            throw Refusal.conflict("team.resident.already");
        }
        members.addResident(account, who, place, during);
        sight.settle(List.of(account.id()));
    }

    /// Has someone sit where another sat, for as long as that one would have; whoever does already stays there.
    void replaceResident(Parts.Part part, IdentityId heir, LocalDate today) {
        LocalDate from = part.from().isAfter(today) ? part.from() : today;
        if (!without(List.of(part.account().id().id()), heir, TeamRole.RESIDENT, from)
                .isEmpty()) {
            members.addResident(part.account().id(), heir, part.place(), new Period(from, part.to()));
        }
    }

    /// Ends one part in a team today.
    void end(TeamMember member) {
        if (member.role() == TeamRole.MANAGER) {
            managersLeft.on(List.of(member.account().id()), LocalDate.now(clock), "");
        }
        members.end(member.id(), LocalDate.now(clock));
        sight.settle(List.of(member.account().id()));
    }

    private List<UUID> without(Collection<UUID> accounts, IdentityId person, TeamRole role, LocalDate day) {
        return jdbc.sql("""
                select id::uuid from unnest(?::text[]) as asked (id)
                where not exists (select 1 from team_member m where m.account_id = asked.id::uuid
                    and m.identity_id = ? and m.role = ? and m.to_day > ?)
                """)
                .params(TeamMembers.texts(accounts), person.id(), role.code(), day)
                .query(UUID.class)
                .list();
    }
}
