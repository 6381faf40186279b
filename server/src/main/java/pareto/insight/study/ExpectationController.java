package pareto.insight.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ResponseBody;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.shell.Refusal;
import pareto.shell.Screen;
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
        AccountFrame frame = frames.of(new AccountId(id));
        ManagersPage held = held(frame, screens.of(request)).orElse(null);
        model.addAttribute("page", new ExpectationPart(frame, held, !within));
        return "insight/study/expectation";
    }

    /// Data of its chart.
    @GetMapping("/accounts/{id}/expectation/quarters")
    @ResponseBody
    Map<String, Object> quarters(@PathVariable UUID id, HttpServletRequest request) {
        Screen screen = screens.of(request);
        return held(frames.of(new AccountId(id)), screen)
                .filter(ManagersPage::drawn)
                .orElseThrow(() -> Refusal.notFound("insight.none.yet"))
                .band(screen);
    }

    private Optional<ManagersPage> held(AccountFrame frame, Screen screen) {
        return scopes.of(ExpectationStudy.NAME, frame.account().id(), frame.parent() == null)
                .map(scope -> view.page(scope, screen.language()));
    }
}
