package pareto.service.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
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
import pareto.shell.Refusal;

/// How much each figure weighs in the league: for everybody to read, for directors to set.
@Controller
@RequestMapping("/league/weights")
@Transactional
class WeightsController {

    private static final int MOST = 100;

    /// @param before all that held, the latest first
    record WeightsPage(Weights weights, List<Weights> before, LocalDate today, boolean decides) {}

    private final WeightTables tables;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    WeightsController(WeightTables tables, Actors actors, Audit audit, Clock clock) {
        this.tables = tables;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute(
                "page",
                new WeightsPage(
                        tables.current(),
                        tables.all(),
                        LocalDate.now(clock),
                        actors.current().may(Right.DECIDE)));
        return "service/assessment/weights";
    }

    /// @param typed weights by the code of what they weigh, and `before`, the number of the table that was looked at
    @PostMapping
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String update(@RequestParam Map<String, String> typed) {
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            weights.put(criterion, weight(typed.getOrDefault(criterion.code(), "0")));
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw Refusal.badInput("service.assessment.weights.none");
        }
        String before = typed.getOrDefault("before", "").strip();
        tables.set(before.matches("[0-9]{1,9}") ? Integer.parseInt(before) : 0, weights);
        audit.record("service.did.assessmentWeights", "league", before);
        return "redirect:/league/weights";
    }

    private static int weight(String typed) {
        String text = typed.strip();
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > MOST) {
            throw Refusal.badInput("service.assessment.weights.wrong", text, MOST);
        }
        return Integer.parseInt(text);
    }
}
