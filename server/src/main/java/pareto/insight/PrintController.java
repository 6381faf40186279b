package pareto.insight;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.insight.AskedFigures.Answer;
import pareto.orders.OrderHistory;
import pareto.orders.TakenIn;
import pareto.shell.Refusal;

/// The portfolio on paper, for the meeting: curve, table, three sentences, and what they rest on.
@Controller
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class PrintController {

    private static final int ON_PAPER = 100;

    /// @param portfolio its rows are at most a hundred
    /// @param imports what the figures rest on
    record PrintPage(PortfolioPage portfolio, Whole whole, List<TakenIn> imports) {}

    private final AskedFigures asked;
    private final Analyses analyses;
    private final RankingRows rows;
    private final OrderHistory history;
    private final Rights rights;

    PrintController(AskedFigures asked, Analyses analyses, RankingRows rows, OrderHistory history, Rights rights) {
        this.asked = asked;
        this.analyses = analyses;
        this.rows = rows;
        this.history = history;
        this.rights = rights;
    }

    @GetMapping("/portfolio/print")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        Wanted wanted = Wanted.of(parameters).without("after");
        return switch (asked.find(wanted, "/portfolio/print" + wanted.query())) {
            case Answer.Ready ready -> {
                model.addAttribute("page", page(wanted, ready.analysis()));
                yield "insight/print";
            }
            case Answer.Working working -> "redirect:" + working.job().href();
            case Answer.NoData none -> "redirect:/portfolio";
        };
    }

    private PrintPage page(Wanted wanted, Analysis analysis) {
        Whole whole = analyses.whole(analysis.id()).orElseThrow(() -> Refusal.forbidden("insight.totals.right"));
        List<RankingRow> found = rows.page(analysis, wanted, ON_PAPER);
        var portfolio = new PortfolioPage(
                wanted,
                analysis,
                whole,
                found,
                false,
                rows.sum(analysis, wanted, whole),
                List.of(),
                List.of(),
                null,
                null,
                rights);
        return new PrintPage(portfolio, whole, history.counting());
    }
}
