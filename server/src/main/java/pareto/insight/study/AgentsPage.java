package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.analysis.comparison.AgainstOthers;
import pareto.insight.study.AgentRows.Agent;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What agents bring, and how their accounts grow beside comparable ones.
///
/// @param revenue of all accounts in the scope
/// @param throughAgents the part of it that agents brought
/// @param agents those that bring most first
record AgentsPage(Scope scope, BigDecimal revenue, BigDecimal throughAgents, List<Agent> agents) {

    boolean empty() {
        return agents.isEmpty();
    }

    @Nullable
    BigDecimal share() {
        return Part.of(throughAgents, revenue);
    }

    /// Whether growth can be told.
    boolean known() {
        return scope.basis().yearBeforeKnown();
    }

    private long bringing() {
        return agents.stream().filter(agent -> agent.revenue().signum() > 0).count();
    }

    List<Agent> compared() {
        return known()
                ? agents.stream().filter(agent -> agent.against() != null).toList()
                : List.of();
    }

    /// What the figures say, in two to four sentences.
    List<Sentence> words(Screen screen) {
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        if (bringing() == 0) {
            return List.of(Sentence.of("insight.agents.said.none"));
        }
        words.add(Sentence.of(
                "insight.agents.said.share",
                bringing(),
                formats.money(throughAgents, scope.currency()),
                formats.percent(Objects.requireNonNullElse(share(), BigDecimal.ZERO))));
        Agent first = agents.getFirst();
        words.add(Sentence.about(
                first.name(), "insight.agents.said.first", formats.money(first.revenue(), scope.currency())));
        if (!known()) {
            words.add(Sentence.of("insight.development.unknown", scope.basis().historyFrom()));
            return words;
        }
        List<Agent> clear = compared().stream()
                .filter(agent -> Objects.requireNonNull(agent.against()).clear())
                .sorted(Comparator.comparingDouble(agent ->
                        -Math.abs(Objects.requireNonNull(agent.against()).difference())))
                .toList();
        if (!clear.isEmpty()) {
            AgainstOthers most = Objects.requireNonNull(clear.getFirst().against());
            words.add(Sentence.about(
                    clear.getFirst().name(),
                    most.difference() > 0 ? "insight.agents.said.faster" : "insight.agents.said.slower",
                    points(Math.abs(most.difference()))));
        } else {
            words.add(Sentence.of(
                    compared().isEmpty() ? "insight.agents.said.few" : "insight.agents.said.unclear",
                    AgainstOthers.ENOUGH));
        }
        return words;
    }

    /// Percentage points.
    static String points(double share) {
        return BigDecimal.valueOf(share * 100)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString()
                .replace("-", "\u2212");
    }

    static String signedPoints(double share) {
        return (share > 0 ? "+" : "") + points(share);
    }

    /// A share with its sign, as percent.
    static String change(double share, Formats formats) {
        return formats.change(BigDecimal.valueOf(share));
    }

    /// Data of the chart: the difference of growth with its interval, in percentage points.
    Map<String, Object> chart(Screen screen) {
        List<AgainstOthers> all = compared().stream()
                .map(agent -> Objects.requireNonNull(agent.against()))
                .toList();
        return Map.of(
                "x", compared().stream().map(Agent::name).toList(),
                "lo", all.stream().map(AgainstOthers::low).toList(),
                "mid", all.stream().map(AgainstOthers::difference).toList(),
                "hi", all.stream().map(AgainstOthers::high).toList(),
                "words", List.of(screen.text("insight.agents.difference"), screen.text("insight.agents.interval")));
    }
}
