package pareto.insight;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
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

/// What the accounts of one manager bring together, as far as the reader may see them: a part of the person's page.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class ManagedController {

    /// @param analysis null while nothing was imported
    record ManagedPage(
            StaffMember person,
            @Nullable Analysis analysis,
            @Nullable Managed managed,
            boolean alone) {}

    private final Colleagues colleagues;
    private final Analyses analyses;
    private final ManagedRows managed;

    ManagedController(Colleagues colleagues, Analyses analyses, ManagedRows managed) {
        this.colleagues = colleagues;
        this.analyses = analyses;
        this.managed = managed;
    }

    @GetMapping("/staff/{id}/portfolio")
    @Transactional(readOnly = true)
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            Model model) {
        StaffMember person = colleagues.find(new IdentityId(id)).orElseThrow(() -> Refusal.notFound("people.unknown"));
        Optional<Analysis> analysis = analyses.standing(Per.ACCOUNT);
        model.addAttribute(
                "page",
                new ManagedPage(
                        person,
                        analysis.orElse(null),
                        analysis.map(standing -> managed.of(standing, person.id()))
                                .orElse(null),
                        !within));
        return "insight/managed";
    }
}
