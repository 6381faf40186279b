package pareto.insight.study;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import pareto.shell.Refusal;

/// What the portfolio would be without an account, a group, an agent or a contact.
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
    private final Clock clock;

    KnockOutController(Scopes scopes, KnockOuts knockOuts, Clock clock) {
        this.scopes = scopes;
        this.knockOuts = knockOuts;
        this.clock = clock;
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
        if (agent.indexOf('\0') >= 0) {
            throw Refusal.badInput("insight.address", "agent", agent.replace("\0", ""));
        }
        if (!agent.isBlank()) {
            return Optional.of(new KnockOutPage(
                    all, Lost.agent(agent), knockOuts.without(all, agent).orElse(null)));
        }
        String contact = parameters.getOrDefault("contact", "");
        if (!contact.isBlank()) {
            return Optional.of(ofContact(all, contact));
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
                                    lost,
                                    0,
                                    0),
                            knockOuts.without(all, lost).orElse(null)));
        });
    }

    /// Whoever may not see people finds none.
    private KnockOutPage ofContact(Scope all, String typed) {
        UUID contact = id(typed);
        LocalDate today = LocalDate.now(clock);
        long posts = knockOuts.posts(contact, today);
        if (posts == 0) {
            throw Refusal.notFound("insight.without.contact.unknown");
        }
        return new KnockOutPage(
                all,
                Lost.contact(contact, posts, knockOuts.alone(contact, today)),
                knockOuts.without(all, contact, today).orElse(null));
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("insight.without.contact.unknown");
        }
    }
}
