package pareto.insight.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.shell.Screens;

/// What an account brought quarter by quarter beside what was expected of it: a part of its page, and a page of its
/// own. The ultimate parent of a group stands for the group, as it does above.
@Controller
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class ExpectationController {

    /// @param held null while nothing was imported
    record ExpectationPart(AccountFrame frame, @Nullable ManagersPage held, boolean alone) {}

    private final AccountFrames frames;
    private final Scopes scopes;
    private final ManagersView view;
    private final Screens screens;

    ExpectationController(AccountFrames frames, Scopes scopes, ManagersView view, Screens screens) {
        this.frames = frames;
        this.scopes = scopes;
        this.view = view;
        this.screens = screens;
    }

    @GetMapping("/accounts/{id}/expectation")
    String show(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean within,
            HttpServletRequest request,
            Model model) {
        AccountId account = new AccountId(id);
        AccountFrame frame = frames.of(account);
        ManagersPage held = scopes.of(ExpectationStudy.NAME, account, frame.parent() == null)
                .map(scope -> view.page(scope, screens.of(request).language()))
                .orElse(null);
        model.addAttribute("page", new ExpectationPart(frame, held, !within));
        return "insight/study/expectation";
    }
}
