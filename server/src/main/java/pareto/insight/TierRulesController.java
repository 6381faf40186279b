package pareto.insight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.shell.Settings;

/// The rules that propose a tier, for everybody to see and for directors to change.
@Controller
@RequestMapping("/portfolio/tiers")
class TierRulesController {

    private static final int VERSIONS_SHOWN = 20;
    private static final int TRIED_SHOWN = 5;

    /// @param rules those in force
    /// @param tried what was tried of late, for those who decide
    /// @param currency of all figures; empty while nothing was imported
    /// @param fiscalStart the month a fiscal year begins with
    record TiersPage(
            TierRuleSet rules,
            List<TierFactsOn.Kind> kinds,
            List<TierRuleSets.Version> versions,
            List<TierRuleSets.Version> tried,
            String currency,
            int fiscalStart,
            boolean mayChange) {

        /// Percent for an input field.
        String percent(int at) {
            return TierForm.percent(rules.lines().steps().get(at).upTo());
        }

        String rise() {
            return rules.rise() == null ? "" : TierForm.percent(rules.rise());
        }

        String fall() {
            return rules.fall() == null ? "" : TierForm.percent(rules.fall().negate());
        }
    }

    private final TierRuleSets rules;
    private final TierFactsOn facts;
    private final Analyses analyses;
    private final AskedFigures asked;
    private final Settings settings;
    private final Rights rights;
    private final Audit audit;
    private final Refreshes refreshes;

    TierRulesController(
            TierRuleSets rules,
            TierFactsOn facts,
            Analyses analyses,
            AskedFigures asked,
            Settings settings,
            Rights rights,
            Audit audit,
            Refreshes refreshes) {
        this.rules = rules;
        this.facts = facts;
        this.analyses = analyses;
        this.asked = asked;
        this.settings = settings;
        this.rights = rights;
        this.audit = audit;
        this.refreshes = refreshes;
    }

    @GetMapping
    String show(Model model) {
        String currency = settings.find(Bases.CURRENCY)
                .or(() -> analyses.standing(Per.ACCOUNT).map(Analysis::currency))
                .orElse("");
        model.addAttribute(
                "page",
                new TiersPage(
                        rules.current(),
                        facts.kinds(),
                        rules.versions(VERSIONS_SHOWN),
                        rules.tried(TRIED_SHOWN),
                        currency,
                        asked.fiscalStart().getValue(),
                        rights.decides()));
        return "insight/tiers";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String update(@RequestParam Map<String, String> form) {
        TierRuleSet wanted = TierForm.read(form);
        UUID id = rules.put(wanted, true);
        audit.record("insight.did.tiersChanged", id.toString(), wanted.key());
        refreshes.soon();
        return "redirect:/portfolio/tiers";
    }
}
