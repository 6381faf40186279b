package pareto.team;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.people.Expert;
import pareto.people.Experts;
import pareto.people.Need;
import pareto.shell.Refusal;

/// Choosing the members of a team called together among the experts.
@Controller
@Transactional
class VirtualExpertController {

    private static final int LISTED = 50;

    /// @param experts those who are not in it yet
    record ExpertsPage(VirtualTeam team, Need need, List<Expert> experts) {}

    private final VirtualTeamRows rows;
    private final VirtualMembers members;
    private final VirtualTeamRights rights;
    private final Experts experts;

    VirtualExpertController(VirtualTeamRows rows, VirtualMembers members, VirtualTeamRights rights, Experts experts) {
        this.rows = rows;
        this.members = members;
        this.rights = rights;
        this.experts = experts;
    }

    @GetMapping("/virtual-teams/{id}/experts")
    String index(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String city,
            Model model) {
        VirtualTeam team = rows.find(id).orElseThrow(() -> Refusal.notFound("team.virtual.unknown"));
        rights.mustChange(team);
        Need need = Need.typed(skill, industry, language, city);
        List<VirtualTeam.Member> there = members.of(id);
        List<Expert> found = experts.find(need, LISTED).stream()
                .filter(expert -> there.stream()
                        .noneMatch(member -> member.to() == null
                                && member.person().equals(expert.who().id())))
                .toList();
        model.addAttribute("page", new ExpertsPage(team, need, found));
        return "team/virtualExperts";
    }
}
