package pareto.insight.study;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.insight.StudyRefreshes;
import pareto.shell.Refusal;

/// What serving an account costs by the piece: for whoever sees cost to see, for directors to enter.
@Controller
@RequestMapping("/analyses/cost/rates")
class CostRateController {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /// @param currency of the figures; empty while nothing was imported
    record RatesPage(List<CostRate> rates, String currency, boolean mayChange) {}

    private final CostRates rates;
    private final StudyRefreshes refreshes;
    private final Actors actors;

    CostRateController(CostRates rates, StudyRefreshes refreshes, Actors actors) {
        this.rates = rates;
        this.refreshes = refreshes;
        this.actors = actors;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('MAY_FIGURES') and hasAuthority('MAY_MARGIN')")
    String show(Model model) {
        model.addAttribute(
                "page",
                new RatesPage(
                        rates.all(),
                        refreshes.currency().orElse(""),
                        actors.current().may(Right.DECIDE)));
        return "insight/study/costRates";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('MAY_MARGIN') and hasAuthority('MAY_DECIDE')")
    @Transactional
    String create(@RequestParam String basis, @RequestParam String amount, @RequestParam String since) {
        CostBasis of = CostBasis.of(basis).orElseThrow(() -> Refusal.badInput("insight.cost.rate.basis.wrong"));
        String currency =
                refreshes.currency().orElseThrow(() -> Refusal.conflict("insight.cost.rate.currency.missing"));
        boolean percent = of == CostBasis.REVENUE;
        rates.add(of, amount(amount, percent ? WHOLE : MOST), percent ? null : currency, day(since));
        refreshes.soon();
        return "redirect:/analyses/cost/rates";
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize("hasAuthority('MAY_MARGIN') and hasAuthority('MAY_DECIDE')")
    @Transactional
    String withdraw(@PathVariable UUID id) {
        rates.withdraw(id);
        refreshes.soon();
        return "redirect:/analyses/cost/rates";
    }

    private static BigDecimal amount(String typed, BigDecimal most) {
        try {
            BigDecimal amount = new BigDecimal(typed.strip());
            if (amount.signum() >= 0
                    && amount.compareTo(most) <= 0
                    && amount.stripTrailingZeros().scale() <= DECIMALS) {
                return amount;
            }
            throw Refusal.badInput("insight.cost.rate.amount.wrong", typed.strip());
        } catch (NumberFormatException e) {
            throw Refusal.badInput("insight.cost.rate.amount.wrong", typed.strip());
        }
    }

    private static LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
            throw Refusal.badInput("insight.cost.rate.day.wrong", typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.badInput("insight.cost.rate.day.wrong", typed.strip());
        }
    }
}
