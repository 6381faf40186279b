package pareto.insight.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.account.AccountFrame;
import pareto.insight.study.KnockOutPage.Lost;
import pareto.insight.study.KnockOuts.Largest;

/// What the portfolio would be without an account, a group or an agent.
@Controller
@RequestMapping("/analyses/without")
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class KnockOutController {

    private static final String STUDY = "without";
    private static final int OFFERED = 10;

    /// What one might ask about.
    record ChoicePage(Scope all, List<Largest> accounts, List<Largest> agents) {}

    private final Scopes scopes;
    private final KnockOuts knockOuts;

    KnockOutController(Scopes scopes, KnockOuts knockOuts) {
        this.scopes = scopes;
        this.knockOuts = knockOuts;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> parameters, Model model) {
        Optional<Scope> all = scopes.of(STUDY, Map.of());
        if (all.isEmpty()) {
            return "insight/study/nothing";
        }
        Optional<KnockOutPage> page = page(all.get(), parameters);
        if (page.isEmpty()) {
            model.addAttribute(
                    "page",
                    new ChoicePage(
                            all.get(), knockOuts.accounts(all.get(), OFFERED), knockOuts.agents(all.get(), OFFERED)));
            return "insight/study/withoutChoice";
        }
        model.addAttribute("page", page.get());
        return "insight/study/without";
    }

    /// @return empty where the address names nothing that could be lost
    private Optional<KnockOutPage> page(Scope all, Map<String, String> parameters) {
        String agent = parameters.getOrDefault("agent", "");
        if (!agent.isBlank()) {
            return Optional.of(new KnockOutPage(
                    all,
                    new Lost("agent", agent, "/analyses/agents", null),
                    knockOuts.without(all, agent).orElse(null)));
        }
        return scopes.of(STUDY, parameters).flatMap(lost -> {
            AccountFrame account = lost.account();
            return account == null
                    ? Optional.empty()
                    : Optional.of(new KnockOutPage(
                            all,
                            new Lost(
                                    lost.group() ? "group" : "account",
                                    account.account().name(),
                                    account.address(),
                                    lost),
                            knockOuts.without(all, lost).orElse(null)));
        });
    }
}
