package pareto.today;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.agreement.Contracts;
import pareto.assurance.PromisesAtRisk;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderHistory;
import pareto.service.MyRequests;
import pareto.service.crisis.NextWords;
import pareto.service.dispatch.MyTasks;
import pareto.service.emergency.OverdueTrials;
import pareto.service.escalation.Nearing;
import pareto.warning.OpenWarnings;

/// The start page.
@Controller
class TodayController {

    private static final int IMPORTS_SHOWN = 5;
    private static final int WARNINGS_SHOWN = 6;
    private static final int GOOD_NEWS_SHOWN = 3;
    private static final int CONTRACTS_SHOWN = 6;
    private static final int REQUESTS_SHOWN = 6;
    private static final int TASKS_SHOWN = 6;
    private static final int PROMISES_SHOWN = 6;
    private static final int EMERGENCIES_SHOWN = 6;
    private static final int WORDS_SHOWN = 6;

    private final PortfolioOverview portfolio;
    private final OrderHistory history;
    private final OpenWarnings warnings;
    private final Contracts contracts;
    private final PromisesAtRisk promises;
    private final MyRequests requests;
    private final MyTasks tasks;
    private final Nearing nearing;
    private final OverdueTrials emergencies;
    private final NextWords words;
    private final Actors actors;
    private final Clock clock;

    TodayController(
            PortfolioOverview portfolio,
            OrderHistory history,
            OpenWarnings warnings,
            Contracts contracts,
            PromisesAtRisk promises,
            MyRequests requests,
            MyTasks tasks,
            Nearing nearing,
            OverdueTrials emergencies,
            NextWords words,
            Actors actors,
            Clock clock) {
        this.portfolio = portfolio;
        this.history = history;
        this.warnings = warnings;
        this.contracts = contracts;
        this.promises = promises;
        this.requests = requests;
        this.tasks = tasks;
        this.nearing = nearing;
        this.emergencies = emergencies;
        this.words = words;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        Actor actor = actors.current();
        LocalDateTime now = LocalDateTime.now(clock);
        boolean seesImports = actor.may(Right.IMPORTS);
        model.addAttribute(
                "page",
                new TodayPage(
                        now.toLocalDate(),
                        now.getHour(),
                        actor.may(Right.FIGURES),
                        actor.may(Right.FIGURES) ? portfolio.current().orElse(null) : null,
                        actor.may(Right.FIGURES) ? warnings.largest(WARNINGS_SHOWN) : List.of(),
                        actor.may(Right.FIGURES) ? warnings.goodNews(GOOD_NEWS_SHOWN) : List.of(),
                        actor.may(Right.FIGURES) && actor.may(Right.TOTALS)
                                ? warnings.shop().orElse(null)
                                : null,
                        actor.may(Right.FIGURES) ? portfolio.moves() : List.of(),
                        actor.may(Right.FIGURES) ? portfolio.falling() : List.of(),
                        contracts.soon(CONTRACTS_SHOWN),
                        promises.now(PROMISES_SHOWN),
                        requests.waiting(REQUESTS_SHOWN),
                        tasks.waiting(TASKS_SHOWN),
                        nearing.mine(),
                        emergencies.mine(EMERGENCIES_SHOWN),
                        words.mine(WORDS_SHOWN),
                        seesImports ? history.latestImports(IMPORTS_SHOWN) : List.of(),
                        actor.may(Right.DECIDE),
                        actor.may(Right.CHANGE)));
        return "today/show";
    }
}
