package pareto.warning;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How many false warnings the list may be expected to hold, for everybody.
@Controller
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class FalseShareController {

    private final FalseShare bound;
    private final Watching watching;

    FalseShareController(FalseShare bound, Watching watching) {
        this.bound = bound;
        this.watching = watching;
    }

    /// @param percent of the list
    @PostMapping("/warnings/false-share")
    @Transactional
    String update(@RequestParam int percent) {
        bound.set(percent);
        watching.soon();
        return "redirect:/warnings";
    }
}
