package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Identities;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.people.Duties;
import pareto.shell.Refusal;

/// Passes all of someone's parts in teams, virtual ones too, on, with what is open there, in one transaction.
@Component
@Transactional
class HandingOver {

    private static final int ALL = 100_000;

    /// What a director decides.
    ///
    /// @param to who gets what nobody else is named for
    /// @param others who gets a certain part, by its id
    /// @param leaves whether the person's access ends with it
    record Decision(IdentityId from, IdentityId to, Map<UUID, IdentityId> others, boolean leaves, String reason) {

        IdentityId heirOf(UUID part) {
            return others.getOrDefault(part, to);
        }
    }

    private final Parts parts;
    private final TeamMembers members;
    private final TeamDirectory teams;
    private final Sight sight;
    private final VirtualMembers virtualMembers;
    private final VirtualHandOver virtualHandOver;
    private final HandOvers handOvers;
    private final List<HandOverItems> items;
    private final List<Duties> duties;
    private final ManagersLeft managersLeft;
    private final Identities identities;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    HandingOver(
            Parts parts,
            TeamMembers members,
            TeamDirectory teams,
            Sight sight,
            VirtualMembers virtualMembers,
            VirtualHandOver virtualHandOver,
            HandOvers handOvers,
            List<HandOverItems> items,
            List<Duties> duties,
            ManagersLeft managersLeft,
            Identities identities,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.parts = parts;
        this.members = members;
        this.teams = teams;
        this.sight = sight;
        this.virtualMembers = virtualMembers;
        this.virtualHandOver = virtualHandOver;
        this.handOvers = handOvers;
        this.items = items;
        this.duties = duties;
        this.managersLeft = managersLeft;
        this.identities = identities;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return id of the hand-over
    /// @throws Refusal when there is nothing to pass on, or when something the actor does not see would stay behind
    UUID handOver(Decision decision) {
        LocalDate today = LocalDate.now(clock);
        List<Parts.Part> all = parts.of(decision.from(), today, ALL);
        List<VirtualMembers.Part> virtual = virtualMembers.of(decision.from(), today);
        if (all.isEmpty() && virtual.isEmpty()) {
            throw Refusal.conflict("team.handOver.nothing");
        }
        managersLeft.on(managed(all), today, decision.reason());
        UUID id = handOvers.add(decision.from(), decision.leaves(), decision.reason());
        all.forEach(part -> pass(id, part, decision.heirOf(part.id()), today));
        sight.settle(all.stream().map(part -> part.account().id().id()).toList());
        virtualHandOver.pass(id, virtual, decision);
        passOpenMatters(all, decision);
        audit.record("team.did.handedOver", decision.from().toString(), id.toString());
        if (decision.leaves()) {
            if (parts.hidden(decision.from(), today)) {
                throw Refusal.conflict("team.handOver.hidden");
            }
            refuseWhatStaysBehind(decision.from());
            // whoever may hand everything over may also let the person go, but keeps no people otherwise
            actors.system("team", () -> identities.end(decision.from()));
        }
        return id;
    }

    private void refuseWhatStaysBehind(IdentityId leaving) {
        duties.stream()
                .flatMap(module -> module.of(leaving).stream())
                .findFirst()
                .ifPresent(duty -> {
                    throw Refusal.conflict("people.end.duties", duty.what());
                });
    }

    private static List<UUID> managed(List<Parts.Part> parts) {
        return parts.stream()
                .filter(part -> part.role() == TeamRole.MANAGER)
                .map(part -> part.account().id().id())
                .toList();
    }

    private void pass(UUID handOver, Parts.Part part, IdentityId to, LocalDate today) {
        members.end(part.id(), today);
        if (part.role() == TeamRole.RESIDENT) {
            teams.replaceResident(part, to, today);
        } else {
            teams.give(List.of(part.account().id().id()), to, part.role());
        }
        handOvers.addPart(handOver, part.account().id().id(), part.role(), to);
    }

    private void passOpenMatters(List<Parts.Part> all, Decision decision) {
        Map<IdentityId, List<AccountId>> byHeir = new HashMap<>();
        for (Parts.Part part : all) {
            byHeir.computeIfAbsent(decision.heirOf(part.id()), heir -> new ArrayList<>())
                    .add(part.account().id());
        }
        byHeir.forEach((heir, accounts) -> items.forEach(module -> module.handOver(accounts, decision.from(), heir)));
    }
}
