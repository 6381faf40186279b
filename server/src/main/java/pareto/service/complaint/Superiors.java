package pareto.service.complaint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.access.IdentityId;
import pareto.access.Role;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.service.Request;
import pareto.service.RequestsBeside;
import pareto.service.WhoSees;
import pareto.shell.Refusal;

/// Who answers for a complaint at a level: somebody who can do something about the account and is not who it is about.
@Component
class Superiors {

    private final RequestsBeside requests;
    private final WhoSees whoSees;
    private final Colleagues colleagues;

    Superiors(RequestsBeside requests, WhoSees whoSees, Colleagues colleagues) {
        this.requests = requests;
        this.whoSees = whoSees;
        this.colleagues = colleagues;
    }

    /// The nearest above somebody; a director where nobody stands above, an administrator where there is no other.
    ///
    /// @throws Refusal when nobody but them is left
    IdentityId above(IdentityId about, AccountId account) {
        List<StaffMember> able = able(account, about);
        return first(chain(about, able), of(Role.DIRECTOR, able), of(Role.ADMINISTRATOR, able))
                .orElseThrow(() -> Refusal.conflict("service.nobody"));
    }

    /// Who answers at a level, where somebody has answered so far; they go on where there is nobody else.
    ///
    /// @param about who never does; null where it is about nobody
    IdentityId at(Who who, AccountId account, @Nullable IdentityId about, IdentityId owner) {
        List<StaffMember> able = able(account, about);
        boolean high = able.stream().anyMatch(one -> one.id().equals(owner) && one.role() == Role.DIRECTOR);
        Predicate<StaffMember> directs = one -> one.role() == Role.DIRECTOR;
        Stream<StaffMember> directors = Stream.concat(
                chain(owner, able).filter(directs),
                Stream.concat(of(Role.DIRECTOR, able), of(Role.ADMINISTRATOR, able)));
        return switch (who) {
            case DESK -> owner;
            case HEAD ->
                first(chain(about == null ? owner : about, able), chain(owner, able), of(Role.DIRECTOR, able))
                        .orElse(owner);
            case DIRECTOR ->
                first(directors.filter(one -> !one.id().equals(owner))).orElse(owner);
            case EXECUTIVE -> high ? owner : first(directors).orElse(owner);
        };
    }

    /// The executive who is told, of those who see the request: one above whom it is about or whoever answers, else the
    /// first by name.
    Optional<IdentityId> executive(Request request, @Nullable IdentityId about) {
        List<StaffMember> executives = whoSees.at(request.account().id(), request.id()).stream()
                .filter(one -> one.role() == Role.EXECUTIVE)
                .toList();
        return first(chain(about == null ? request.owner() : about, executives), executives.stream());
    }

    private List<StaffMember> able(AccountId account, @Nullable IdentityId without) {
        return requests.able(account).stream()
                .filter(one -> !one.id().equals(without))
                .toList();
    }

    /// Those of them who stand above somebody, the nearest first.
    private Stream<StaffMember> chain(IdentityId from, List<StaffMember> among) {
        Set<IdentityId> passed = new HashSet<>(Set.of(from));
        List<StaffMember> chain = new ArrayList<>();
        StaffMember above = above(from);
        while (above != null && passed.add(above.id())) {
            IdentityId one = above.id();
            if (among.stream().anyMatch(other -> other.id().equals(one))) {
                chain.add(above);
            }
            above = above(one);
        }
        return chain.stream();
    }

    private @Nullable StaffMember above(IdentityId person) {
        return colleagues
                .find(person)
                .map(StaffMember::superior)
                .flatMap(colleagues::find)
                .orElse(null);
    }

    private static Stream<StaffMember> of(Role role, List<StaffMember> among) {
        return among.stream().filter(one -> one.role() == role);
    }

    @SafeVarargs
    private static Optional<IdentityId> first(Stream<StaffMember>... inOrder) {
        return Stream.of(inOrder).flatMap(one -> one).findFirst().map(StaffMember::id);
    }
}
