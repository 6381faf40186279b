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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.access.SightGrants;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.people.Colleagues;
import pareto.shell.Refusal;

/// The team of an account: a part of its page and a page of its own, where directors and the account's manager change
/// it.
@Controller
@RequestMapping("/accounts/{id}/team")
@Transactional
class TeamController {

    private final AccountFrames frames;
    private final TeamMembers members;
    private final TeamDirectory teams;
    private final VirtualTeamRows virtualTeams;
    private final SightGrants grants;
    private final Colleagues colleagues;
    private final TeamRights rights;
    private final Audit audit;
    private final Clock clock;

    TeamController(
            AccountFrames frames,
            TeamMembers members,
            TeamDirectory teams,
            VirtualTeamRows virtualTeams,
            SightGrants grants,
            Colleagues colleagues,
            TeamRights rights,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.members = members;
        this.teams = teams;
        this.virtualTeams = virtualTeams;
        this.grants = grants;
        this.colleagues = colleagues;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        AccountFrame frame = frames.of(new AccountId(id));
        LocalDate today = LocalDate.now(clock);
        List<TeamMember> team = members.of(frame.account().id(), today);
        List<TeamRole> roles = rights.roles(team);
        model.addAttribute(
                "page",
                new TeamPage(
                        frame,
                        team,
                        within ? List.of() : members.before(frame.account().id(), today),
                        virtualTeams.of(frame.account().id(), today),
                        within ? List.of() : grants.of(id),
                        roles,
                        within || roles.isEmpty() ? List.of() : colleagues.present(),
                        today,
                        !within));
        return within ? "team/part" : "team/show";
    }

    @PostMapping
    String create(@PathVariable UUID id, @RequestParam UUID person, @RequestParam TeamRole role) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        IdentityId joining = new IdentityId(person);
        if (role == TeamRole.RESIDENT) {
            throw Refusal.badInput("team.resident.incomplete");
        }
        rights.mustGive(role, account);
        if (colleagues.find(joining).filter(member -> !member.left()).isEmpty()) {
            throw Refusal.notFound("people.unknown");
        }
        teams.give(List.of(id), joining, role);
        audit.record("team.did.joined", id.toString(), role.code() + " " + joining);
        return "redirect:/accounts/" + id + "/team";
    }

    @PostMapping("/{member}/end")
    String end(@PathVariable UUID id, @PathVariable UUID member) {
        List<TeamMember> team =
                members.of(frames.of(new AccountId(id)).account().id(), LocalDate.now(clock));
        TeamMember leaving = team.stream()
                .filter(one -> one.id().equals(member))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("team.member.unknown"));
        rights.mustGive(leaving.role(), leaving.account());
        teams.end(leaving);
        audit.record("team.did.left", id.toString(), leaving.role().code() + " " + leaving.person());
        return "redirect:/accounts/" + id + "/team";
    }
}
