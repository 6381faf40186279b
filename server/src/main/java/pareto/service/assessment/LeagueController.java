package pareto.service.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
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
import pareto.shell.Refusal;

/// The assessment of a month (绿色通道考核) and its league.
@Controller
@RequestMapping("/league")
class LeagueController {

    private final Months months;
    private final KeptMonths kept;
    private final Disputes disputes;
    private final ClosingMonths closing;
    private final BehindFigures behind;
    private final Actors actors;
    private final Clock clock;

    LeagueController(
            Months months,
            KeptMonths kept,
            Disputes disputes,
            ClosingMonths closing,
            BehindFigures behind,
            Actors actors,
            Clock clock) {
        this.months = months;
        this.kept = kept;
        this.disputes = disputes;
        this.closing = closing;
        this.behind = behind;
        this.actors = actors;
        this.clock = clock;
    }

    /// @param month such as `2026-11`; this one where none is named
    @GetMapping
    @Transactional(readOnly = true)
    String index(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String by, Model model) {
        Month of = Month.typed(month, clock);
        By about = By.ofCode(by);
        KeptMonths.Kept closed = kept.find(of).orElse(null);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                new LeaguePage(
                        of,
                        about,
                        months.lines(of, about),
                        months.wholes(),
                        disputes.waiting(of),
                        closed,
                        months.weights(of),
                        of.month().isBefore(YearMonth.from(today)) ? of.month().plusMonths(1) : null,
                        of.month().plusMonths(1).atDay(1).plusDays(Month.DAYS_OPEN),
                        today,
                        closed == null
                                && of.over(Month.DAYS_AT_LEAST, today)
                                && actors.current().may(Right.DECIDE),
                        actors.current().may(Right.EXPORT)));
        return "service/assessment/league";
    }

    /// What stands behind a figure.
    ///
    /// @param of id of the department or person, or the city
    @GetMapping("/tasks")
    @Transactional(readOnly = true)
    String tasks(
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "done") String figure,
            Model model) {
        Behind what = Behind.ofCode(figure).orElseThrow(() -> Refusal.notFound("service.assessment.figure.unknown"));
        model.addAttribute("page", behind.of(Month.typed(month, clock), By.ofCode(by), of, what));
        return "service/assessment/behind";
    }

    @PostMapping("/closing")
    @PreAuthorize("hasAuthority('MAY_DECIDE')")
    String close(@RequestParam(defaultValue = "") String month) {
        Month of = Month.typed(month, clock);
        closing.close(of);
        return "redirect:/league?month=" + of.code();
    }
}
