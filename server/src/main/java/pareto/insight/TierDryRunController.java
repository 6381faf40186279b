package pareto.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.Refusal;

/// Shows who would have moved over the last 24 months under other tier rules; nothing is changed until they are saved.
@Controller
@RequestMapping("/portfolio/tiers")
@PreAuthorize("hasAuthority('MAY_DECIDE')")
class TierDryRunController {

    private static final int LISTED = 200;

    /// @param rules those that were tried
    /// @param now those in force
    /// @param shown the month whose moves are listed; null where there is none
    /// @param moves the largest that would have moved
    /// @param sums all that would, by tier
    record DryRunPage(
            UUID id,
            String currency,
            TierRuleSet rules,
            TierRuleSet now,
            List<TierFactsOn.Kind> kinds,
            List<TierDryRuns.Month> months,
            TierDryRuns.@Nullable Month shown,
            List<TierDryRuns.Move> moves,
            List<TierDryRuns.Sum> sums) {

        /// The rules as the form that saves them sends them.
        Map<String, String> fields() {
            return TierForm.fields(rules);
        }

        /// How many moves there were over all months.
        long moved() {
            return months.stream().mapToLong(TierDryRuns.Month::moved).sum();
        }
    }

    private final TierRuleSets rules;
    private final TierFactsOn facts;
    private final TierDryRuns dryRuns;
    private final AskedFigures asked;
    private final BeginningTrials trials;

    TierDryRunController(
            TierRuleSets rules, TierFactsOn facts, TierDryRuns dryRuns, AskedFigures asked, BeginningTrials trials) {
        this.rules = rules;
        this.facts = facts;
        this.dryRuns = dryRuns;
        this.asked = asked;
        this.trials = trials;
    }

    @PostMapping("/dry-run")
    String create(@RequestParam Map<String, String> form) {
        BeginningTrials.Begun begun = trials.begin(TierForm.read(form));
        return "redirect:"
                + (asked.endsSoon(begun.job())
                        ? "/portfolio/tiers/dry-runs/" + begun.rules()
                        : begun.job().href());
    }

    /// @param month last day of the month whose moves are wanted; the latest without
    @GetMapping("/dry-runs/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate month,
            Model model) {
        TierRuleSet tried = rules.find(id)
                .orElseThrow(() -> Refusal.notFound("insight.dryRun.unknown"))
                .rules();
        TierDryRuns.DryRun run = dryRuns.find(id).orElseThrow(() -> Refusal.notFound("insight.dryRun.unknown"));
        List<TierDryRuns.Month> months = dryRuns.months(id);
        TierDryRuns.Month shown = months.stream()
                .filter(one -> month == null || one.asOf().equals(month))
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                new DryRunPage(
                        id,
                        run.currency(),
                        tried,
                        rules.current(),
                        facts.kinds(),
                        months,
                        shown,
                        shown == null ? List.of() : dryRuns.moves(id, shown.asOf(), LISTED),
                        shown == null ? List.of() : dryRuns.sums(id, shown.asOf())));
        return "insight/dryRun";
    }
}
