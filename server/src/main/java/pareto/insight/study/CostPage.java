package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.insight.Costs;
import pareto.insight.study.CostRows.Row;
import pareto.insight.study.CostRows.Sum;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What serving accounts costs (服务成本), and what their margin is less that.
///
/// @param booked by kind, where anything was
/// @param rates that hold in the window
/// @param foreign whether there are rates in another currency, which cannot be counted
/// @param rows accounts that cost most
record CostPage(
        Scope scope, Sum sum, Map<Costs.Kind, BigDecimal> booked, CostRateSet rates, boolean foreign, List<Row> rows) {

    /// One part of the cost.
    ///
    /// @param detail what it was counted by; empty for what was booked
    /// @param cost null where it is not counted
    record Line(String word, String detail, @Nullable BigDecimal cost) {}

    /// All that is counted; null where nothing is.
    @Nullable
    BigDecimal cost() {
        BigDecimal all = booked.values().stream().reduce(BigDecimal::add).orElse(null);
        return sum.byRates() == null ? all : all == null ? sum.byRates() : all.add(sum.byRates());
    }

    /// Margin less what is counted of cost to serve; null where no margin is known.
    @Nullable
    BigDecimal current() {
        BigDecimal cost = cost();
        return sum.margin() == null
                ? null
                : cost == null ? sum.margin() : sum.margin().subtract(cost);
    }

    boolean empty() {
        return !scope.margin() || sum.accounts() == 0;
    }

    List<Line> lines(Screen screen) {
        List<Line> lines = new ArrayList<>();
        for (CostBasis basis : CostBasis.values()) {
            lines.add(new Line(
                    screen.text("insight.cost.basis." + basis.code()),
                    detail(basis, screen),
                    rates.since(basis) == null ? null : sum.costs().get(basis)));
        }
        for (Costs.Kind kind : Costs.Kind.values()) {
            lines.add(new Line(screen.text("insight.cost.kind." + kind.code()), "", booked.get(kind)));
        }
        return lines;
    }

    private String detail(CostBasis basis, Screen screen) {
        Long count = sum.counts().get(basis);
        return count == null
                ? screen.formats().money(sum.revenue(), scope.currency())
                : screen.formats().count(count);
    }

    /// What the figures say, and what they do not hold.
    List<Sentence> words(Screen screen) {
        if (!scope.margin()) {
            return List.of(Sentence.of("insight.cost.said.right"));
        }
        if (sum.accounts() == 0) {
            return List.of(Sentence.of("insight.study.none"));
        }
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        BigDecimal cost = cost();
        if (cost == null) {
            words.add(Sentence.of("insight.cost.said.nothing"));
        } else {
            BigDecimal share = Part.of(cost, sum.revenue());
            words.add(Sentence.of(
                    "insight.cost.said.cost",
                    formats.money(cost, scope.currency()),
                    share == null ? "–" : formats.percent(share)));
        }
        words.add(current(formats));
        String missing = missing(screen);
        if (cost != null && !missing.isEmpty()) {
            words.add(Sentence.of("insight.cost.said.missing", missing));
        }
        if (foreign) {
            words.add(Sentence.of("insight.cost.said.foreign", scope.currency()));
        }
        return words;
    }

    private Sentence current(Formats formats) {
        if (sum.margin() == null) {
            return Sentence.of("insight.cost.said.margin.unknown");
        }
        String margin = formats.money(sum.margin(), scope.currency());
        return cost() == null
                ? Sentence.of("insight.cost.said.margin", margin)
                : Sentence.of(
                        "insight.cost.said.current",
                        margin,
                        formats.money(Objects.requireNonNull(current()), scope.currency()));
    }

    private String missing(Screen screen) {
        return String.join(
                screen.text("insight.cost.comma"),
                Stream.concat(
                                Arrays.stream(CostBasis.values())
                                        .filter(basis -> sum.costs().get(basis) == null)
                                        .map(basis -> "insight.cost.basis." + basis.code()),
                                Arrays.stream(Costs.Kind.values())
                                        .filter(kind -> !booked.containsKey(kind))
                                        .map(kind -> "insight.cost.kind." + kind.code()))
                        .map(screen::text)
                        .toList());
    }

    /// Whether there is something to draw.
    boolean drawn() {
        return sum.margin() != null && cost() != null;
    }

    /// Data of the chart: from margin to current value.
    Map<String, Object> chart(Screen screen) {
        return Map.of(
                "before", Objects.requireNonNull(sum.margin()),
                "now", Objects.requireNonNull(current()),
                "words", List.of(screen.text("insight.without.margin.short"), screen.text("insight.value.current")),
                "steps",
                        lines(screen).stream()
                                .filter(line -> line.cost() != null)
                                .map(line -> Map.of(
                                        "word",
                                        line.word(),
                                        "amount",
                                        Objects.requireNonNull(line.cost()).negate()))
                                .toList(),
                "currency", scope.currency());
    }
}
