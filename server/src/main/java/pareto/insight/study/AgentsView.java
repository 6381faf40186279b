package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.analysis.comparison.AgainstOthers;
import pareto.insight.study.AgentRows.Agent;
import pareto.insight.study.BehaviourRows.Sum;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// What agents bring, as pages show it.
@Component
class AgentsView implements StudyView {

    private static final int LISTED = 200;
    private static final int DECIMALS = 4;

    private final AgentRows rows;
    private final BehaviourRows accounts;

    AgentsView(AgentRows rows, BehaviourRows accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "agents";
    }

    @Override
    public AgentsPage page(Scope scope, Language language) {
        return page(scope);
    }

    @Override
    public Headline headline(Scope scope, Screen screen) {
        AgentsPage page = page(scope);
        return new Headline(
                name(),
                page.empty() ? "" : screen.formats().money(page.throughAgents(), scope.currency()),
                page.words(screen).getLast());
    }

    @Override
    public void export(Scope scope, Screen screen, TableOut out) {
        out.table(
                screen.text("insight.study.agents"),
                Stream.of(
                                "insight.agents.agent",
                                "insight.agents.accounts",
                                "insight.agents.revenue",
                                "insight.agents.fresh",
                                "insight.agents.gone",
                                "insight.agents.compared",
                                "insight.column.growth",
                                "insight.agents.expected",
                                "insight.agents.low",
                                "insight.agents.high")
                        .map(screen::text)
                        .toList());
        boolean known = scope.basis().yearBeforeKnown();
        rows.agents(scope, LISTED).forEach(agent -> out.row(cells(agent, known)));
    }

    private AgentsPage page(Scope scope) {
        Sum sum = accounts.sum(scope);
        return new AgentsPage(scope, sum.now().revenue(), sum.agentRevenue(), rows.agents(scope, LISTED));
    }

    private static List<@Nullable Object> cells(Agent agent, boolean known) {
        AgainstOthers against = known ? agent.against() : null;
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(agent.name());
        cells.add(BigDecimal.valueOf(agent.accounts()));
        cells.add(agent.revenue());
        cells.add(known ? BigDecimal.valueOf(agent.fresh()) : null);
        cells.add(known ? BigDecimal.valueOf(agent.gone()) : null);
        cells.add(against == null ? null : BigDecimal.valueOf(against.accounts()));
        cells.add(against == null ? null : rounded(against.growth()));
        cells.add(against == null ? null : rounded(against.expected()));
        cells.add(against == null ? null : rounded(against.low()));
        cells.add(against == null ? null : rounded(against.high()));
        return cells;
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
