package pareto.insight.study;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.insight.StudyRefreshes;
import pareto.shell.Refusal;

/// By what value is reckoned: for everybody who sees figures, for directors to change.
@Controller
@RequestMapping("/analyses/value/formula")
class ValueFormulaController {

    private static final int SHOWN = 20;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    record FormulaPage(ValueFormula formula, List<ValueFormulas.Version> versions, String currency, boolean mayChange) {

        String worth() {
            BigDecimal worth = formula.importanceWorth();
            return worth == null ? "" : worth.stripTrailingZeros().toPlainString();
        }
    }

    private final ValueFormulas formulas;
    private final StudyRefreshes refreshes;
    private final Actors actors;

    ValueFormulaController(ValueFormulas formulas, StudyRefreshes refreshes, Actors actors) {
        this.formulas = formulas;
        this.refreshes = refreshes;
        this.actors = actors;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('MAY_FIGURES')")
    String show(Model model) {
        model.addAttribute(
                "page",
                new FormulaPage(
                        formulas.current(),
                        formulas.versions(SHOWN),
                        refreshes.currency().orElse(""),
                        actors.current().may(Right.DECIDE)));
        return "insight/study/valueFormula";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_DECIDE')")
    @Transactional
    String update(@RequestParam String yearly, @RequestParam String weight, @RequestParam String worth) {
        formulas.put(new ValueFormula(
                percent(yearly),
                percent(weight),
                worth.isBlank() ? null : number(worth, MOST, 2, "insight.value.formula.worth.wrong")));
        refreshes.soon();
        return "redirect:/analyses/value/formula";
    }

    private static BigDecimal percent(String typed) {
        return number(typed, WHOLE, 2, "insight.value.formula.percent.wrong").movePointLeft(2);
    }

    private static BigDecimal number(String typed, BigDecimal most, int decimals, String wrong) {
        BigDecimal number = parsed(typed);
        if (number == null
                || number.signum() < 0
                || number.compareTo(most) > 0
                || number.stripTrailingZeros().scale() > decimals) {
            throw Refusal.badInput(wrong, typed.strip());
        }
        return number;
    }

    private static @Nullable BigDecimal parsed(String typed) {
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
