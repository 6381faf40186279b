package pareto.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.IdentityId;
import pareto.access.Right;
import pareto.shell.Refusal;

/// The directory of experts (专家名录), and on a person's page what they know. Everybody says it of themselves;
/// directors and administrators of others too.
@Controller
@Transactional
class ExpertController {

    private static final int LISTED = 100;
    private static final int WHOLE = 100;

    record ExpertsPage(Need need, List<Expert> experts) {}

    /// @param mayChange whether the reader may say what the person knows
    record ExpertisePage(Expert expert, boolean mayChange, boolean alone) {}

    private final ExpertDirectory experts;
    private final StaffDirectory staff;
    private final Actors actors;

    ExpertController(ExpertDirectory experts, StaffDirectory staff, Actors actors) {
        this.experts = experts;
        this.staff = staff;
        this.actors = actors;
    }

    @GetMapping("/experts")
    String index(
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String city,
            Model model) {
        Need need = Need.typed(skill, industry, language, city);
        model.addAttribute("page", new ExpertsPage(need, experts.find(need, LISTED)));
        return "people/experts";
    }

    @GetMapping("/staff/{id}/expertise")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        StaffMember member = member(id);
        model.addAttribute(
                "page", new ExpertisePage(experts.of(member), !member.left() && mayChange(member.id()), !within));
        return "people/expertise";
    }

    @PostMapping("/staff/{id}/expertise")
    String update(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String industry,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(required = false) @Nullable Integer free) {
        StaffMember member = member(id);
        if (!mayChange(member.id())) {
            throw Refusal.forbidden("people.expert.notYours");
        }
        if (free != null && (free < 0 || free > WHOLE)) {
            throw Refusal.badInput("people.expert.free.wrong");
        }
        experts.know(member.id(), new Expertise(Need.words(skill), Need.words(industry), Need.words(language), free));
        return "redirect:/staff/" + id;
    }

    private StaffMember member(UUID id) {
        return staff.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
    }

    private boolean mayChange(IdentityId who) {
        Actor actor = actors.current();
        return actor.may(Right.CHANGE) && (actor.id().equals(who) || actor.may(Right.DECIDE));
    }
}
