package pareto.insight.study;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrame;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.insight.study.StudyView.Headline;
import pareto.shell.Screens;
import pareto.shell.format.Language;

/// What the studies say of one account, or of it with all that stands under it: a page among those of the account.
@Controller
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class AccountStudiesController {

    /// @param scope null while nothing was imported
    /// @param led studies that stand here as a sentence each
    record AccountStudiesPage(
            AccountFrame frame,
            @Nullable Scope scope,
            @Nullable DevelopmentPage development,
            @Nullable ChurnPage churn,
            @Nullable BehaviourPage behaviour,
            @Nullable WhiteSpacePage whiteSpace,
            @Nullable ManagersPage managers,
            @Nullable PricesPage prices,
            @Nullable ValuePage value,
            List<Headline> led) {}

    private final AccountFrames frames;
    private final Scopes scopes;
    private final DevelopmentView development;
    private final ChurnView churn;
    private final BehaviourView behaviour;
    private final WhiteSpaceView whiteSpace;
    private final ManagersView managers;
    private final PricesView prices;
    private final ValueView value;
    private final List<StudyView> led;
    private final Screens screens;

    AccountStudiesController(
            AccountFrames frames,
            Scopes scopes,
            DevelopmentView development,
            ChurnView churn,
            BehaviourView behaviour,
            WhiteSpaceView whiteSpace,
            ManagersView managers,
            PricesView prices,
            ValueView value,
            List<StudyView> all,
            Screens screens) {
        this.frames = frames;
        this.scopes = scopes;
        this.development = development;
        this.churn = churn;
        this.behaviour = behaviour;
        this.whiteSpace = whiteSpace;
        this.managers = managers;
        this.prices = prices;
        this.value = value;
        this.led = all.stream().filter(StudyView::led).toList();
        this.screens = screens;
    }

    @GetMapping("/accounts/{id}/analyses")
    String show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String per,
            HttpServletRequest request,
            Model model) {
        Language language = screens.of(request).language();
        AccountId account = new AccountId(id);
        AccountFrame frame = frames.of(account);
        model.addAttribute(
                "page",
                scopes.of("development", account, per.equals("group"))
                        .map(scope -> new AccountStudiesPage(
                                frame,
                                scope,
                                development.page(scope, language),
                                churn.page(scope, language),
                                behaviour.page(scope, language),
                                whiteSpace.page(scope, language),
                                managers.page(scope, language),
                                prices.page(scope, language),
                                value.page(scope, language),
                                led.stream()
                                        .map(view -> view.headline(scope, screens.of(request)))
                                        .toList()))
                        .orElseGet(() -> new AccountStudiesPage(
                                frame, null, null, null, null, null, null, null, null, List.of())));
        return "insight/study/account";
    }
}
