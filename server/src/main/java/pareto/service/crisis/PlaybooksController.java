package pareto.service.crisis;

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
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.service.crisis.CrisisPage.OfPlan;
import pareto.service.crisis.CrisisPage.Plans;

/// Playbooks of crises: for everybody to read, for directors to set.
@Controller
@RequestMapping("/crises/plans")
@Transactional
class PlaybooksController {

    private static final String DECIDES = "hasAuthority('MAY_DECIDE')";

    private final Playbooks playbooks;
    private final Rooms rooms;
    private final Actors actors;
    private final Audit audit;

    PlaybooksController(Playbooks playbooks, Rooms rooms, Actors actors, Audit audit) {
        this.playbooks = playbooks;
        this.rooms = rooms;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new Plans(playbooks.all(), actors.current().may(Right.DECIDE)));
        return "service/crisis/plans";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "page",
                new OfPlan(playbooks.of(id), rooms.today(), actors.current().may(Right.DECIDE)));
        return "service/crisis/plan";
    }

    @GetMapping("/new")
    @PreAuthorize(DECIDES)
    String begin(Model model) {
        model.addAttribute("page", PlaybookForm.empty());
        return "service/crisis/edit";
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize(DECIDES)
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("page", PlaybookForm.of(playbooks.of(id).getFirst()));
        return "service/crisis/edit";
    }

    @PostMapping
    @PreAuthorize(DECIDES)
    String create(@RequestParam Map<String, String> typed) {
        Playbook set = PlaybookForm.read(new UUID(0, 0), typed);
        UUID id = playbooks.open(set.severity(), set.nameZh(), set.nameEn(), set.inUse(), set.plan());
        audit.record("service.did.crisisPlaybook", id.toString(), set.nameZh());
        return "redirect:/crises/plans/" + id;
    }

    /// @param typed with `before`, the number of the version that was looked at
    @PostMapping("/{id}")
    @PreAuthorize(DECIDES)
    String update(@PathVariable UUID id, @RequestParam Map<String, String> typed) {
        Playbook set = PlaybookForm.read(id, typed);
        playbooks.set(id, set.number(), set.severity(), set.nameZh(), set.nameEn(), set.inUse(), set.plan());
        audit.record("service.did.crisisPlaybook", id.toString(), set.nameZh());
        return "redirect:/crises/plans/" + id;
    }
}
