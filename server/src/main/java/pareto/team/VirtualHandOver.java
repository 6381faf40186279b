package pareto.team;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Passes someone's parts in virtual teams on, so that none is without a leader and no purpose without hands.
@Component
@Transactional
class VirtualHandOver {

    private final VirtualTeamDirectory teams;
    private final HandOvers handOvers;
    private final List<PartsPassed> modules;

    VirtualHandOver(VirtualTeamDirectory teams, HandOvers handOvers, List<PartsPassed> modules) {
        this.teams = teams;
        this.handOvers = handOvers;
        this.modules = modules;
    }

    void pass(UUID handOver, List<VirtualMembers.Part> parts, HandingOver.Decision decision) {
        for (VirtualMembers.Part part : parts) {
            var heir = decision.heirOf(part.id());
            teams.pass(part.team(), decision.from(), heir);
            handOvers.addVirtual(handOver, part.team(), part.leads(), heir);
            modules.forEach(module -> module.passed(part.team(), decision.from(), heir));
        }
    }
}
