package pareto.insight;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.insight.AskedFigures.Answer;
import pareto.shell.Text;
import pareto.shell.job.Job;

/// The accounts by what they bring, and how much hangs on few of them.
@Controller
@RequestMapping("/portfolio")
@PreAuthorize("hasAuthority('MAY_FIGURES')")
class PortfolioController {

    private static final int ON_A_PAGE = 50;

    private final AskedFigures asked;
    private final Analyses analyses;
    private final RankingRows rows;
    private final SavedViews views;
    private final DossierConditions conditions;
    private final Refreshes refreshes;
    private final Rights rights;

    PortfolioController(
            AskedFigures asked,
            Analyses analyses,
            RankingRows rows,
            SavedViews views,
            DossierConditions conditions,
            Refreshes refreshes,
            Rights rights) {
        this.asked = asked;
        this.analyses = analyses;
        this.rows = rows;
        this.views = views;
        this.conditions = conditions;
        this.refreshes = refreshes;
        this.rights = rights;
    }

    @GetMapping
    String index(@RequestParam Map<String, String> parameters, Model model) {
        Wanted wanted = Wanted.of(parameters);
        return switch (asked.find(wanted, "/portfolio" + wanted.query())) {
            case Answer.Ready ready -> {
                model.addAttribute("page", page(wanted, ready.analysis()));
                yield "insight/portfolio";
            }
            case Answer.Working working -> "redirect:" + working.job().href();
            case Answer.NoData none -> {
                model.addAttribute("page", new NothingPage(refreshing(), trouble(), rights.decides()));
                yield "insight/nothing";
            }
        };
    }

    /// @param refreshing address of the refresh that is running, if one is
    record NothingPage(
            @Nullable String refreshing, @Nullable Text trouble, boolean mayImport) {}

    private PortfolioPage page(Wanted wanted, Analysis analysis) {
        List<RankingRow> found = rows.page(analysis, wanted, ON_A_PAGE + 1);
        boolean more = found.size() > ON_A_PAGE;
        Whole whole = analyses.whole(analysis.id()).orElse(null);
        return new PortfolioPage(
                wanted,
                analysis,
                whole,
                more ? found.subList(0, ON_A_PAGE) : found,
                more,
                rows.sum(analysis, wanted, whole),
                views.own(),
                conditions.of(wanted),
                trouble(),
                refreshing(),
                rights);
    }

    private @Nullable String refreshing() {
        return refreshes.latest().stream()
                .findFirst()
                .filter(job -> !job.ended())
                .map(job -> job.id().href())
                .orElse(null);
    }

    private @Nullable Text trouble() {
        return refreshes.latest().stream()
                .filter(Job::ended)
                .findFirst()
                .filter(job -> job.standing() == Job.Standing.FAILED)
                .map(Job::sentence)
                .orElse(null);
    }
}
