package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.analysis.portfolio.TierRules;
import pareto.shell.Settings;

/// The rules that propose a tier, for everybody to see and for directors to change.
@Controller
@RequestMapping("/portfolio/tiers")
class TierRulesController {

    private static final int VERSIONS_SHOWN = 20;

    /// @param rules those in force
    /// @param currency of all figures; empty while nothing was imported
    /// @param fiscalStart the month a fiscal year begins with
    record TiersPage(
            TierRules rules, List<TierRuleSets.Version> versions, String currency, int fiscalStart, boolean mayChange) {

        /// Percent for an input field.
        String percent(int at) {
            return rules.steps()
                    .get(at)
                    .upTo()
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private final TierRuleSets rules;
    private final Analyses analyses;
    private final AskedFigures asked;
    private final Settings settings;
    private final Rights rights;
    private final Audit audit;
    private final Refreshes refreshes;

    TierRulesController(
            TierRuleSets rules,
            Analyses analyses,
            AskedFigures asked,
            Settings settings,
            Rights rights,
            Audit audit,
            Refreshes refreshes) {
        this.rules = rules;
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
                        rules.versions(VERSIONS_SHOWN),
                        currency,
                        asked.fiscalStart().getValue(),
                        rights.decides()));
        return "insight/tiers";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String update(@RequestParam BigDecimal platinum, @RequestParam BigDecimal core, @RequestParam BigDecimal priority) {
        TierRuleSets.ofPercent(platinum, core, priority);
        rules.put(platinum.movePointLeft(2), core.movePointLeft(2), priority.movePointLeft(2));
        audit.record("insight.did.tiersChanged", "tiers", platinum + " / " + core + " / " + priority);
        refreshes.soon();
        return "redirect:/portfolio/tiers";
    }
}
