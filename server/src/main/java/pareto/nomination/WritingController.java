package pareto.nomination;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.Refusal;

/// Answers to the scorecard, what developing the account costs, and handing both in.
@Controller
@RequestMapping("/nominations/{id}")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER')")
@Transactional
class WritingController {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");
    private static final int DECIMALS = 4;

    private final Nominating nominating;

    WritingController(Nominating nominating) {
        this.nominating = nominating;
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable UUID id,
            @RequestParam Criterion criterion,
            @RequestParam int grade,
            @RequestParam(defaultValue = "") String evidence) {
        nominating.answer(new NominationId(id), criterion, grade, evidence);
        return "redirect:/nominations/" + id + "#" + criterion;
    }

    /// @param margin percent of the revenue that is ours
    /// @param rate percent a year
    @PostMapping("/development")
    String develop(
            @PathVariable UUID id,
            @RequestParam BigDecimal revenue,
            @RequestParam int years,
            @RequestParam BigDecimal firstCost,
            @RequestParam BigDecimal laterCost,
            @RequestParam BigDecimal margin,
            @RequestParam BigDecimal rate) {
        boolean fine = years >= 1 && years <= Development.LONGEST && part(margin) && part(rate);
        if (!fine || !amount(revenue) || !amount(firstCost) || !amount(laterCost)) {
            throw Refusal.badInput("nomination.development.wrong", Development.LONGEST);
        }
        nominating.develop(
                new NominationId(id),
                new Development(revenue, years, firstCost, laterCost, margin.movePointLeft(2), rate.movePointLeft(2)));
        return "redirect:/nominations/" + id + "#development";
    }

    @PostMapping("/submission")
    String submit(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        nominating.submit(new NominationId(id), note.strip());
        return "redirect:/nominations/" + id;
    }

    private static boolean amount(BigDecimal amount) {
        return amount.signum() >= 0 && amount.compareTo(LARGEST) < 0 && amount.scale() <= DECIMALS;
    }

    private static boolean part(BigDecimal percent) {
        return percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0 && percent.scale() <= DECIMALS;
    }
}
