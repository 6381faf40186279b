package pareto.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.people.LocalPeople;
import pareto.people.StaffMember;
import pareto.shell.Refusal;
import pareto.team.Teams;

/// Who answers for what comes in by itself, until somebody takes it.
@Component
class FirstOwners {

    private final Answerable answerable;
    private final Colleagues colleagues;
    private final Teams teams;
    private final LocalPeople people;
    private final RequestsKeptFrom kept;
    private final Clock clock;

    FirstOwners(
            Answerable answerable,
            Colleagues colleagues,
            Teams teams,
            LocalPeople people,
            RequestsKeptFrom kept,
            Clock clock) {
        this.answerable = answerable;
        this.colleagues = colleagues;
        this.teams = teams;
        this.people = people;
        this.kept = kept;
        this.clock = clock;
    }

    /// Who stands in for the account's manager today, or the manager; else the head of the desk, a
    /// director, an administrator. An administrator also where nobody sees the account, so that nothing is
    /// lost.
    IdentityId of(AccountId account) {
        return of(account, Set.of());
    }

    /// The same without these.
    IdentityId of(AccountId account, Set<IdentityId> without) {
        return of(account, answerable.at(account), without);
    }

    /// The same for one that nobody here answers for any more; never anybody it is kept from.
    IdentityId of(Request request) {
        return of(request.account().id(), answerable.at(request), kept.of(request.id()));
    }

    private IdentityId of(AccountId account, List<StaffMember> able, Set<IdentityId> without) {
        Stream<IdentityId> inOrder = Stream.concat(
                looksAfter(account)
                        .filter(one ->
                                able.stream().anyMatch(member -> member.id().equals(one))),
                Stream.concat(
                        Stream.concat(head(able), of(Role.DESK, able)),
                        Stream.concat(of(Role.DIRECTOR, able), of(Role.ADMINISTRATOR, colleagues.present()))));
        return inOrder.filter(one -> !without.contains(one))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("service.nobody"));
    }

    private Stream<IdentityId> looksAfter(AccountId account) {
        return Optional.ofNullable(teams.managers(List.of(account)).get(account)).map(Teams.Manager::id).stream()
                .flatMap(manager -> Stream.concat(standIn(manager).stream(), Stream.of(manager)));
    }

    /// Who does this person's work today, if they are away.
    Optional<IdentityId> standIn(IdentityId absent) {
        IdentityId present = people.standingIn(absent, LocalDate.now(clock));
        return present.equals(absent) ? Optional.empty() : Optional.of(present);
    }

    private static Stream<IdentityId> head(List<StaffMember> able) {
        Predicate<StaffMember> leads = one -> able.stream()
                .anyMatch(other -> other.role() == Role.DESK && one.id().equals(other.superior()));
        return of(Role.DESK, able.stream().filter(leads).toList());
    }

    private static Stream<IdentityId> of(Role role, List<StaffMember> among) {
        return among.stream().filter(one -> one.role() == role).map(StaffMember::id);
    }
}
