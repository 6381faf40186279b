package pareto.team;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.IdentityId;
import pareto.shell.Refusal;

/// Who is in a team called together, and who leads it.
@Controller
@RequestMapping("/virtual-teams/{id}")
@Transactional
class VirtualMemberController {

    private final VirtualTeamRows rows;
    private final VirtualTeamDirectory teams;
    private final VirtualTeamRights rights;

    VirtualMemberController(VirtualTeamRows rows, VirtualTeamDirectory teams, VirtualTeamRights rights) {
        this.rows = rows;
        this.teams = teams;
        this.rights = rights;
    }

    @PostMapping("/members")
    String create(@PathVariable UUID id, @RequestParam UUID person, @RequestParam(defaultValue = "") String task) {
        changed(id);
        teams.join(id, new IdentityId(person), task);
        return "redirect:/virtual-teams/" + id;
    }

    @PostMapping("/members/{member}/end")
    String end(@PathVariable UUID id, @PathVariable UUID member) {
        changed(id);
        teams.leave(id, member);
        return "redirect:/virtual-teams/" + id;
    }

    @PostMapping("/leader")
    String lead(@PathVariable UUID id, @RequestParam UUID person) {
        changed(id);
        teams.lead(id, new IdentityId(person));
        return "redirect:/virtual-teams/" + id;
    }

    private void changed(UUID id) {
        rights.mustChange(rows.find(id).orElseThrow(() -> Refusal.notFound("team.virtual.unknown")));
    }
}
