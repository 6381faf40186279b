package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;
import pareto.team.VirtualTeam.Member;

/// Calls teams together, changes and dissolves them, and has sight follow in the same transaction.
@Component
@Transactional
class VirtualTeamDirectory implements VirtualTeams {

    private final VirtualTeamRows teams;
    private final VirtualMembers members;
    private final Sight sight;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    VirtualTeamDirectory(
            VirtualTeamRows teams,
            VirtualMembers members,
            Sight sight,
            Colleagues colleagues,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.sight = sight;
        this.colleagues = colleagues;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public UUID call(Call call) {
        if (call.purpose().isBlank() || call.accounts().isEmpty()) {
            throw Refusal.badInput("team.virtual.incomplete");
        }
        UUID id = teams.add(
                call.purpose().strip(),
                call.accounts().stream().map(AccountId::id).distinct().toList(),
                today(),
                end(call.lastDay()));
        members.add(id, present(call.leader()), true, "", today());
        call.members().forEach((person, task) -> {
            if (!person.equals(call.leader())) {
                members.add(id, present(person), false, task.strip(), today());
            }
        });
        audit.record("team.did.calledTogether", id.toString(), call.leader() + " " + call.lastDay());
        settle(id);
        return id;
    }

    @Override
    public void join(UUID team, Map<IdentityId, String> joining) {
        Set<IdentityId> there = parts(team).stream().map(Part::person).collect(Collectors.toSet());
        boolean grew = false;
        for (Map.Entry<IdentityId, String> one : joining.entrySet()) {
            if (there.add(one.getKey())) {
                members.add(team, present(one.getKey()), false, one.getValue().strip(), today());
                audit.record(
                        "team.did.joinedVirtual", team.toString(), one.getKey().toString());
                grew = true;
            }
        }
        if (grew) {
            settle(team);
        }
    }

    @Override
    public void widen(UUID team, Collection<AccountId> accounts) {
        if (teams.widen(team, accounts.stream().map(AccountId::id).toList()) > 0) {
            audit.record("team.did.widenedVirtual", team.toString(), "");
            settle(team);
        }
    }

    @Override
    public List<Part> parts(UUID team) {
        if (teams.find(team).filter(one -> one.lastsOn(today())).isEmpty()) {
            return List.of();
        }
        return members.of(team).stream()
                .filter(one -> one.lastsOn(today()))
                .map(one -> new Part(one.person(), one.name(), one.leads(), one.task()))
                .toList();
    }

    @Override
    public void leave(UUID team, IdentityId person) {
        part(team, person).filter(one -> !one.leads()).ifPresent(one -> leave(team, one.id()));
    }

    @Override
    public void lead(UUID team, IdentityId person) {
        Member before = leader(team);
        if (!before.person().equals(person)) {
            take(team, before, present(person));
            members.add(team, before.person(), false, before.task(), today());
            settle(team);
        }
    }

    @Override
    public void dissolve(UUID team, String outcome) {
        if (!teams.dissolve(team, outcome, today())) {
            throw Refusal.conflict("team.virtual.over");
        }
        audit.record("team.did.dissolved", team.toString(), "");
        settle(team);
    }

    @Override
    public void forgetAll() {
        teams.forgetAll();
    }

    /// Gives someone a part from today on.
    ///
    /// @throws Refusal when they have one
    void join(UUID team, IdentityId person, String task) {
        if (part(team, person).isPresent()) {
            throw Refusal.conflict("team.virtual.already");
        }
        members.add(team, present(person), false, task.strip(), today());
        audit.record("team.did.joinedVirtual", team.toString(), person.toString());
        settle(team);
    }

    /// Ends a part today. Whoever leads hands that over first.
    void leave(UUID team, UUID member) {
        Member leaving = members.of(team).stream()
                .filter(one -> one.id().equals(member) && one.lastsOn(today()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("team.member.unknown"));
        if (leaving.leads()) {
            throw Refusal.conflict("team.virtual.leaderless");
        }
        members.end(member, today());
        audit.record("team.did.leftVirtual", team.toString(), leaving.person().toString());
        settle(team);
    }

    /// Passes a part on: the heir leads where that was to lead, and otherwise has a part afterwards in any
    /// case.
    void pass(UUID team, IdentityId from, IdentityId heir) {
        Member part = part(team, from).orElseThrow(() -> Refusal.notFound("team.member.unknown"));
        if (part.leads()) {
            take(team, part, heir);
        } else {
            members.end(part.id(), today());
            if (part(team, heir).isEmpty()) {
                members.add(team, heir, false, part.task(), today());
            }
        }
        settle(team);
    }

    void limit(UUID team, LocalDate lastDay) {
        teams.limit(team, end(lastDay));
        audit.record("team.did.limitedVirtual", team.toString(), lastDay.toString());
        settle(team);
    }

    private void take(UUID team, Member before, IdentityId leader) {
        members.end(before.id(), today());
        Optional<Member> part = part(team, leader);
        part.ifPresent(one -> members.end(one.id(), today()));
        members.add(team, leader, true, part.map(Member::task).orElse(""), today());
        audit.record("team.did.leads", team.toString(), leader.toString());
    }

    private Member leader(UUID team) {
        return members.of(team).stream()
                .filter(one -> one.leads() && one.lastsOn(today()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("team.virtual.unknown"));
    }

    private Optional<Member> part(UUID team, IdentityId person) {
        return members.of(team).stream()
                .filter(one -> one.person().equals(person) && one.lastsOn(today()))
                .findFirst();
    }

    private IdentityId present(IdentityId person) {
        return colleagues
                .find(person)
                .filter(member -> !member.left())
                .orElseThrow(() -> Refusal.notFound("people.unknown"))
                .id();
    }

    private LocalDate end(LocalDate lastDay) {
        if (lastDay.isBefore(today())) {
            throw Refusal.badInput("team.virtual.limit.past");
        }
        return lastDay.plusDays(1);
    }

    /// Also at accounts that whoever changes the team does not see: what it opened there must not stay open.
    private void settle(UUID team) {
        List<Account> all = actors.system("team", () -> teams.accounts(team));
        sight.settle(all.stream().map(account -> account.id().id()).toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
