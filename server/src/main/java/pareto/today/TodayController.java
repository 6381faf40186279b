package pareto.today;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pareto.access.Actor;
import pareto.access.Actors;
import pareto.access.Role;
import pareto.insight.PortfolioOverview;
import pareto.orders.OrderHistory;

/// The start page.
@Controller
class TodayController {

    private static final int IMPORTS_SHOWN = 5;

    private final PortfolioOverview portfolio;
    private final OrderHistory history;
    private final Actors actors;
    private final Clock clock;

    TodayController(PortfolioOverview portfolio, OrderHistory history, Actors actors, Clock clock) {
        this.portfolio = portfolio;
        this.history = history;
        this.actors = actors;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Model model) {
        Actor actor = actors.current();
        LocalDateTime now = LocalDateTime.now(clock);
        boolean seesImports = actor.is(Role.ADMINISTRATOR, Role.DIRECTOR, Role.READER);
        model.addAttribute(
                "page",
                new TodayPage(
                        now.toLocalDate(),
                        now.getHour(),
                        portfolio.current().orElse(null),
                        portfolio.moves(),
                        portfolio.falling(),
                        seesImports ? history.latestImports(IMPORTS_SHOWN) : List.of(),
                        actor.is(Role.ADMINISTRATOR, Role.DIRECTOR)));
        return "today/show";
    }
}
