package pareto.insight;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.analysis.portfolio.TierRules;
import pareto.shell.Refusal;

/// Shows who would move under other lines between the tiers; nothing is changed until the rules are saved.
@Controller
class TierDryRunController {

    private static final int LISTED = 200;

    /// @param analysis the ranking it was tried on
    /// @param moves the largest that would move
    /// @param sums all that would, by tier
    record DryRunPage(
            Analysis analysis,
            TierRules rules,
            BigDecimal platinum,
            BigDecimal core,
            BigDecimal priority,
            List<TierDryRun.Move> moves,
            List<TierDryRun.Sum> sums) {

        long moved() {
            return sums.stream().mapToLong(TierDryRun.Sum::accounts).sum();
        }
    }

    private final TierDryRun dryRun;
    private final Analyses analyses;

    TierDryRunController(TierDryRun dryRun, Analyses analyses) {
        this.dryRun = dryRun;
        this.analyses = analyses;
    }

    @PostMapping("/portfolio/tiers/dry-run")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional(readOnly = true)
    String create(
            @RequestParam BigDecimal platinum,
            @RequestParam BigDecimal core,
            @RequestParam BigDecimal priority,
            Model model) {
        TierRules rules = TierRuleSets.ofPercent(platinum, core, priority);
        Analysis analysis = analyses.standing(Per.ACCOUNT).orElseThrow(() -> Refusal.notFound("insight.none.yet"));
        BigDecimal total = analyses.whole(analysis.id())
                .map(whole -> whole.totals().total())
                .orElse(BigDecimal.ZERO);
        model.addAttribute(
                "page",
                new DryRunPage(
                        analysis,
                        rules,
                        platinum,
                        core,
                        priority,
                        dryRun.moves(analysis, total, rules, LISTED),
                        dryRun.sums(analysis, total, rules)));
        return "insight/dryRun";
    }
}
