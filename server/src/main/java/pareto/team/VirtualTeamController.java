package pareto.team;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.Accounts;
import pareto.people.Colleagues;
import pareto.people.StaffMember;
import pareto.shell.Refusal;
import pareto.team.VirtualTeam.Member;

/// Teams called together for one purpose: all there are, a new one, one, and its end.
@Controller
@RequestMapping("/virtual-teams")
@Transactional
class VirtualTeamController {

    private static final int OVER_SHOWN = 50;
    private static final int USUAL_MONTHS = 3;

    private final VirtualTeamRows rows;
    private final VirtualMembers members;
    private final VirtualTeamDirectory teams;
    private final VirtualTeamRights rights;
    private final Teams managers;
    private final AccountFrames frames;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final Actors actors;
    private final Clock clock;

    VirtualTeamController(
            VirtualTeamRows rows,
            VirtualMembers members,
            VirtualTeamDirectory teams,
            VirtualTeamRights rights,
            Teams managers,
            AccountFrames frames,
            Accounts accounts,
            Colleagues colleagues,
            Actors actors,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.teams = teams;
        this.rights = rights;
        this.managers = managers;
        this.frames = frames;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String index(Model model) {
        model.addAttribute("page", new VirtualTeamPage.Index(rows.lasting(today()), rows.over(today(), OVER_SHOWN)));
        return "team/virtualTeams";
    }

    @GetMapping("/new")
    @Transactional(readOnly = true)
    String form(@RequestParam UUID account, Model model) {
        Account first = frames.of(new AccountId(account)).account();
        rights.mustCall(List.of(first.id()));
        Teams.Manager manager = managers.managers(List.of(first.id())).get(first.id());
        model.addAttribute(
                "page",
                new VirtualTeamPage.Calling(
                        List.of(first),
                        colleagues.present(),
                        manager == null ? actors.current().id() : manager.id(),
                        today(),
                        today().plusMonths(USUAL_MONTHS)));
        return "team/callVirtual";
    }

    /// @param codes of further accounts it is for, divided by commas or spaces
    /// @param until its last day
    @PostMapping
    String create(
            @RequestParam UUID account,
            @RequestParam(defaultValue = "") String codes,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam UUID leader,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        List<AccountId> all = new ArrayList<>(
                List.of(frames.of(new AccountId(account)).account().id()));
        all.addAll(named(codes));
        rights.mustCall(all);
        UUID id = teams.call(new VirtualTeams.Call(purpose, all, new IdentityId(leader), Map.of(), until));
        return "redirect:/virtual-teams/" + id;
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        VirtualTeam team = team(id);
        boolean mayChange = rights.mayChange(team);
        List<Member> all = members.of(id);
        List<Member> present = all.stream().filter(one -> one.lastsOn(today())).toList();
        model.addAttribute(
                "page",
                new VirtualTeamPage(
                        team,
                        rows.accounts(id),
                        present,
                        all.stream().filter(one -> !one.lastsOn(today())).toList(),
                        mayChange ? others(present) : List.of(),
                        today(),
                        mayChange));
        return "team/virtualTeam";
    }

    @PostMapping("/{id}/limit")
    String limit(@PathVariable UUID id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        rights.mustChange(team(id));
        teams.limit(id, until);
        return "redirect:/virtual-teams/" + id;
    }

    /// Whoever saw its accounts by it sees neither them nor it any more, so the list comes next.
    @PostMapping("/{id}/dissolution")
    String dissolve(@PathVariable UUID id, @RequestParam(defaultValue = "") String outcome) {
        rights.mustChange(team(id));
        if (outcome.isBlank()) {
            throw Refusal.badInput("team.virtual.outcome.missing");
        }
        teams.dissolve(id, outcome.strip());
        return "redirect:/virtual-teams";
    }

    private VirtualTeam team(UUID id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("team.virtual.unknown"));
    }

    private List<StaffMember> others(List<Member> present) {
        return colleagues.present().stream()
                .filter(one ->
                        present.stream().noneMatch(member -> member.person().equals(one.id())))
                .toList();
    }

    private List<AccountId> named(String codes) {
        List<String> typed = Stream.of(codes.split("[,，、;；\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        Map<String, AccountId> found = accounts.ids(typed);
        typed.stream().filter(code -> !found.containsKey(code)).findFirst().ifPresent(code -> {
            throw Refusal.badInput("team.virtual.code.unknown", code);
        });
        return List.copyOf(found.values());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
