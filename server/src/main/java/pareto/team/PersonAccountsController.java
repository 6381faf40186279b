package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.access.IdentityId;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// The accounts one of our people looks after, as far as the reader may see them, and how they came by them.
@Controller
class PersonAccountsController {

    private static final int LISTED = 200;
    private static final int HAND_OVERS = 5;

    record PersonAccountsPage(
            StaffMember person,
            List<Parts.Part> parts,
            int total,
            List<VirtualMembers.Part> virtual,
            List<HandOvers.HandOver> gotBy,
            boolean alone) {}

    private final Colleagues colleagues;
    private final Parts parts;
    private final VirtualMembers virtualMembers;
    private final HandOvers handOvers;
    private final Clock clock;

    PersonAccountsController(
            Colleagues colleagues, Parts parts, VirtualMembers virtualMembers, HandOvers handOvers, Clock clock) {
        this.colleagues = colleagues;
        this.parts = parts;
        this.virtualMembers = virtualMembers;
        this.handOvers = handOvers;
        this.clock = clock;
    }

    @GetMapping("/staff/{id}/accounts")
    @Transactional(readOnly = true)
    String index(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        IdentityId who = new IdentityId(id);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                new PersonAccountsPage(
                        colleagues.find(who).orElseThrow(() -> Refusal.notFound("people.unknown")),
                        parts.of(who, today, LISTED),
                        parts.count(who, today),
                        virtualMembers.of(who, today),
                        handOvers.to(who, HAND_OVERS),
                        !within));
        return "team/accounts";
    }
}
