package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;

/// Hand-overs: what someone looks after goes to others in one action.
@Controller
@RequestMapping("/hand-overs")
class HandOverController {

    private static final int LISTED = 500;
    private static final String PART = "part-";

    /// @param parts what changed hands, as far as the reader may see the accounts
    /// @param virtual the virtual teams in which a part did
    /// @param along what goes along with them
    record DonePage(
            HandOvers.HandOver handOver,
            List<HandOvers.Passed> parts,
            List<HandOvers.PassedVirtual> virtual,
            HandOverPackage along) {}

    private final HandingOver handing;
    private final HandOvers handOvers;
    private final Parts parts;
    private final VirtualMembers virtualMembers;
    private final HandOverPackages packages;
    private final Colleagues colleagues;
    private final Clock clock;

    HandOverController(
            HandingOver handing,
            HandOvers handOvers,
            Parts parts,
            VirtualMembers virtualMembers,
            HandOverPackages packages,
            Colleagues colleagues,
            Clock clock) {
        this.handing = handing;
        this.handOvers = handOvers;
        this.parts = parts;
        this.virtualMembers = virtualMembers;
        this.packages = packages;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// Names of people at the accounts are read, which is entered in the audit, so that even a look writes.
    @GetMapping("/new")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String form(@RequestParam UUID from, Model model) {
        StaffMember leaving = member(from);
        LocalDate today = LocalDate.now(clock);
        List<StaffMember> others = colleagues.present().stream()
                .filter(one -> !one.id().equals(leaving.id()))
                .toList();
        List<Parts.Part> passed = parts.of(leaving.id(), today, LISTED);
        model.addAttribute(
                "page",
                new HandOverPage(
                        leaving,
                        passed,
                        parts.count(leaving.id(), today),
                        virtualMembers.of(leaving.id(), today),
                        packages.of(passed.stream().map(Parts.Part::account).toList(), leaving.id(), from),
                        others,
                        leaving.superior()));
        return "team/handOver";
    }

    /// @param form besides the named ones, `part-…` for each part that goes to another colleague
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String create(
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "false") boolean leaves,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam Map<String, String> form) {
        Map<UUID, IdentityId> others = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(PART) && !value.isBlank()) {
                others.put(id(name.substring(PART.length())), present(id(value), from));
            }
        });
        UUID done = handing.handOver(
                new HandingOver.Decision(member(from).id(), present(to, from), others, leaves, reason.strip()));
        return "redirect:/hand-overs/" + done;
    }

    @GetMapping("/{id}")
    @Transactional
    String show(@PathVariable UUID id, Model model) {
        HandOvers.HandOver handOver = handOvers.find(id).orElseThrow(() -> Refusal.notFound("team.handOver.unknown"));
        List<HandOvers.Passed> passed = handOvers.parts(id);
        List<Account> accounts = passed.stream().map(HandOvers.Passed::account).toList();
        model.addAttribute(
                "page", new DonePage(handOver, passed, handOvers.virtual(id), packages.of(accounts, null, id)));
        return "team/handedOver";
    }

    private StaffMember member(UUID id) {
        return colleagues.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }

    private IdentityId present(UUID id, UUID from) {
        if (id.equals(from) || member(id).left()) {
            throw Refusal.badInput("team.handOver.to.wrong");
        }
        return new IdentityId(id);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("team.handOver.to.wrong");
        }
    }
}
