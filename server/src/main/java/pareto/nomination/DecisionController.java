package pareto.nomination;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.Phase;
import pareto.shell.Refusal;

/// What a director says to a nomination, with the reason.
@Controller
class DecisionController {

    private final Nominating nominating;

    DecisionController(Nominating nominating) {
        this.nominating = nominating;
    }

    /// @param phase in which the relationship begins where it is approved
    @PostMapping("/nominations/{id}/decision")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String create(
            @PathVariable UUID id,
            @RequestParam Step decision,
            @RequestParam(defaultValue = "BUILD") Phase phase,
            @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            throw Refusal.badInput("account.reason.missing");
        }
        NominationId nomination = new NominationId(id);
        switch (decision) {
            case APPROVED -> nominating.approve(nomination, phase, reason.strip());
            case REFUSED -> nominating.refuse(nomination, reason.strip());
            case SENT_BACK -> nominating.sendBack(nomination, reason.strip());
            case SUBMITTED -> throw Refusal.conflict("nomination.notUnderReview");
        }
        return "redirect:/nominations/" + id;
    }
}
