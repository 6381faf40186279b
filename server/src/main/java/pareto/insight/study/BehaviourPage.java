package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.BehaviourRows.Basket;
import pareto.insight.study.BehaviourRows.Interval;
import pareto.insight.study.BehaviourRows.Region;
import pareto.insight.study.BehaviourRows.Sum;
import pareto.shell.Screen;
import pareto.shell.Text;
import pareto.shell.format.Formats;

/// How accounts buy: rhythm, season, basket, channel.
///
/// @param years whole years of which months are added up; 0 while the ledger knows none
/// @param intervals how many accounts order how often; empty for one account
/// @param regions where most is bought, most revenue first
/// @param rhythm what was expected lately
record BehaviourPage(
        Scope scope, int years, Sum sum, List<Interval> intervals, List<Region> regions, RhythmPage rhythm) {

    private static final int LEAST_FOR_WORDS = 2;

    /// A figure of the basket beside that of the year before.
    ///
    /// @param key message key of its word
    record Measure(String key, String now, String before) {}

    boolean empty() {
        return sum.now().orders() == 0 && sum.known() == 0;
    }

    BigDecimal yearTotal() {
        return sum.months().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Whether months can be compared: a whole year is known and something was bought in it.
    boolean seasonal() {
        return years > 0 && yearTotal().signum() > 0;
    }

    /// Share of a month in the year, January first; net returns of a month can make it negative.
    List<BigDecimal> shares() {
        BigDecimal total = yearTotal();
        return sum.months().stream()
                .map(month -> Objects.requireNonNullElse(Part.of(month, total), BigDecimal.ZERO))
                .toList();
    }

    @Nullable
    BigDecimal agentShare() {
        return Part.of(sum.agentRevenue(), sum.now().revenue());
    }

    /// Message key of how regular the gaps of one account are.
    String regularity() {
        return sum.regular() > 0
                ? "insight.behaviour.regular"
                : sum.fairly() > 0 ? "insight.behaviour.fairly" : "insight.behaviour.irregular";
    }

    long irregular() {
        return sum.known() - sum.regular() - sum.fairly();
    }

    List<Measure> basket(Formats formats) {
        return List.of(
                new Measure(
                        "insight.column.orders",
                        formats.count(sum.now().orders()),
                        formats.count(sum.before().orders())),
                new Measure("insight.behaviour.value", value(sum.now(), formats), value(sum.before(), formats)),
                new Measure(
                        "insight.behaviour.lines",
                        mean(sum.now().lines(), sum.now().orders(), formats),
                        mean(sum.before().lines(), sum.before().orders(), formats)),
                new Measure(
                        "insight.behaviour.families",
                        mean(sum.now().families(), sum.now().orders(), formats),
                        mean(sum.before().families(), sum.before().orders(), formats)));
    }

    /// What the figures say, in two to four sentences.
    List<Sentence> words(Screen screen) {
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        Double gap = sum.medianGap();
        if (gap == null) {
            words.add(Sentence.of("insight.behaviour.said.unknown", BehaviourRows.KNOWN));
        } else if (scope.one()) {
            words.add(Sentence.of("insight.behaviour.said.one", days(gap, formats), screen.text(regularity())));
        } else {
            words.add(Sentence.of(
                    "insight.behaviour.said.many",
                    sum.known(),
                    days(gap, formats),
                    formats.percent(Objects.requireNonNullElse(Part.of(sum.regular(), sum.known()), BigDecimal.ZERO))));
        }
        if (seasonal()) {
            List<BigDecimal> shares = shares();
            int most = shares.indexOf(Collections.max(shares));
            words.add(Sentence.of(
                    "insight.behaviour.said.season",
                    screen.text("insight.behaviour.month." + (most + 1)),
                    formats.percent(shares.get(most)),
                    years));
        }
        if (sum.now().orders() > 0) {
            words.add(Sentence.of(
                    "insight.behaviour.said.basket",
                    value(sum.now(), formats),
                    mean(sum.now().lines(), sum.now().orders(), formats)));
        }
        BigDecimal agents = agentShare();
        if (agents != null && agents.signum() > 0) {
            words.add(Sentence.of("insight.behaviour.said.agents", formats.percent(agents)));
        }
        return words.size() < LEAST_FOR_WORDS && empty() ? List.of(Sentence.of("insight.study.none")) : words;
    }

    /// How many accounts lie in a class of intervals.
    long in(int place) {
        return intervals.stream()
                .filter(interval -> interval.place() == place)
                .mapToLong(Interval::accounts)
                .sum();
    }

    List<Integer> places() {
        return IntStream.rangeClosed(0, BehaviourRows.CLASSES.size()).boxed().toList();
    }

    /// A class of intervals in words.
    Text word(int place) {
        List<Integer> ends = BehaviourRows.CLASSES;
        return place == ends.size()
                ? Text.of("insight.behaviour.days.over", ends.getLast())
                : Text.of("insight.behaviour.days.to", ends.get(place));
    }

    /// Data of the chart of months.
    Map<String, Object> season(Screen screen) {
        return Map.of(
                "x",
                        IntStream.rangeClosed(1, sum.months().size())
                                .mapToObj(month -> screen.text("insight.behaviour.month." + month))
                                .toList(),
                "shares", shares(),
                "even", 1.0 / sum.months().size(),
                "words",
                        List.of(
                                screen.text("insight.behaviour.season.share"),
                                screen.text("insight.behaviour.season.even")));
    }

    String value(Basket basket, Formats formats) {
        return basket.orders() == 0
                ? "–"
                : formats.money(
                        basket.revenue().divide(BigDecimal.valueOf(basket.orders()), 4, RoundingMode.HALF_UP),
                        scope.currency());
    }

    static String mean(long part, long of, Formats formats) {
        return of == 0
                ? "–"
                : formats.quantity(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }

    private static String days(double gap, Formats formats) {
        return formats.days(Math.round(gap));
    }
}
