package pareto.nomination;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.nomination.Scorecard.Line;
import pareto.shell.Refusal;

/// The scorecard, for everybody to see and for directors to change; nominations keep the version they began with.
@Controller
@RequestMapping("/nominations/scorecard")
class ScorecardController {

    private static final int VERSIONS_SHOWN = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record ScorecardPage(Scorecard scorecard, List<Scorecards.Version> versions, boolean mayChange) {

        /// Percent for an input field.
        String threshold() {
            return scorecard.threshold().movePointRight(2).stripTrailingZeros().toPlainString();
        }

        static String plain(BigDecimal step) {
            return step.stripTrailingZeros().toPlainString();
        }
    }

    private final Scorecards scorecards;
    private final Actors actors;
    private final Audit audit;

    ScorecardController(Scorecards scorecards, Actors actors, Audit audit) {
        this.scorecards = scorecards;
        this.actors = actors;
        this.audit = audit;
    }

    @GetMapping
    String show(Model model) {
        boolean mayChange = actors.current().may(Right.DECIDE);
        model.addAttribute(
                "page", new ScorecardPage(scorecards.current(), scorecards.versions(VERSIONS_SHOWN), mayChange));
        return "nomination/weights";
    }

    /// @param form `weight-…` for each criterion, and `step-…-1` to `-4` for those that are computed
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    @Transactional
    String update(@RequestParam BigDecimal threshold, @RequestParam Map<String, String> form) {
        List<Line> lines = Arrays.stream(Criterion.values())
                .map(criterion -> line(criterion, form))
                .toList();
        boolean weighs = lines.stream().anyMatch(line -> line.weight() > 0);
        boolean fine = lines.stream()
                .allMatch(line -> line.weight() >= 0
                        && line.weight() <= 100
                        && line.criterion().ordered(line.steps()));
        if (!weighs || !fine || threshold.signum() < 0 || threshold.compareTo(HUNDRED) > 0 || threshold.scale() > 2) {
            throw Refusal.badInput("nomination.scorecard.wrong");
        }
        scorecards.put(threshold.movePointLeft(2), lines);
        audit.record("nomination.did.scorecardChanged", "scorecard", threshold.toPlainString() + "%");
        return "redirect:/nominations/scorecard";
    }

    private static Line line(Criterion criterion, Map<String, String> form) {
        try {
            int weight = Integer.parseInt(form.getOrDefault("weight-" + criterion, ""));
            List<BigDecimal> steps = new ArrayList<>();
            for (int grade = 1; !criterion.entered() && grade <= Criterion.BEST; grade++) {
                steps.add(new BigDecimal(form.getOrDefault("step-" + criterion + "-" + grade, "")));
            }
            return new Line(criterion, weight, steps);
        } catch (NumberFormatException e) {
            throw Refusal.badInput("nomination.scorecard.wrong");
        }
    }
}
