package pareto.access;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What one may see and why, in general: about a thing one may not see nothing is said, not even that it is there.
@Controller
class RightsController {

    private final Actors actors;
    private final SightGrants grants;

    RightsController(Actors actors, SightGrants grants) {
        this.actors = actors;
        this.grants = grants;
    }

    @GetMapping("/me/rights")
    @Transactional(readOnly = true)
    String show(Model model) {
        Role role = Objects.requireNonNull(actors.current().role(), "only staff sign in");
        model.addAttribute("page", RightsPage.of(role, grants.own()));
        return "access/rights";
    }
}
