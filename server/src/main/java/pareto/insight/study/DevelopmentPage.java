package pareto.insight.study;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.development.FamilyChange;
import pareto.insight.study.DevelopmentRows.Row;
import pareto.insight.study.DevelopmentRows.Sum;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// How accounts have developed against the year before.
///
/// @param known whether the ledger reaches back far enough for a comparison
/// @param families null where they are too many accounts to add them up
/// @param rises accounts that rose most; empty for one account
/// @param falls those that fell most
record DevelopmentPage(
        Scope scope, boolean known, Sum sum, @Nullable KeptFamilies families, List<Row> rises, List<Row> falls) {

    /// Below this share of the change, what cannot be split is not worth a sentence.
    private static final BigDecimal WORTH_SAYING = new BigDecimal("0.05");

    /// One part of the change.
    ///
    /// @param key message key of its word
    record Step(String key, BigDecimal amount) {}

    boolean empty() {
        return sum.accounts() == 0;
    }

    BigDecimal change() {
        return sum.parts().total();
    }

    /// The parts in the order in which they lead from the year before to this one. What accounts as a whole bring or
    /// take stands by itself where there is more than one.
    List<Step> steps() {
        var parts = sum.parts();
        List<Step> steps = new ArrayList<>();
        if (!scope.one()) {
            steps.add(new Step("insight.development.newcomers", sum.byNewcomers()));
            steps.add(new Step("insight.development.leavers", sum.byLeavers()));
        }
        BigDecimal newcomers = scope.one() ? BigDecimal.ZERO : sum.byNewcomers();
        BigDecimal leavers = scope.one() ? BigDecimal.ZERO : sum.byLeavers();
        steps.add(new Step("insight.development.gained", parts.gained().subtract(newcomers)));
        steps.add(new Step("insight.development.lost", parts.lost().subtract(leavers)));
        steps.removeIf(step -> step.amount().signum() == 0);
        steps.add(new Step("insight.development.volume", parts.volume()));
        steps.add(new Step("insight.development.price", parts.price()));
        steps.add(new Step("insight.development.mix", parts.mix()));
        if (parts.unsplit().signum() != 0) {
            steps.add(new Step("insight.development.unsplit", parts.unsplit()));
        }
        return steps;
    }

    /// A part as a share of the year before; null where that brought nothing.
    @Nullable
    BigDecimal share(BigDecimal amount) {
        return Part.of(amount, sum.before());
    }

    /// What the figures say, in two to four sentences.
    List<Sentence> words(Screen screen) {
        Formats formats = screen.formats();
        String currency = scope.currency();
        List<Sentence> words = new ArrayList<>();
        BigDecimal growth = share(change());
        words.add(
                growth == null
                        ? Sentence.of("insight.development.said.new", formats.money(sum.revenue(), currency))
                        : Sentence.of(
                                "insight.development.said.change",
                                formats.money(sum.before(), currency),
                                formats.money(sum.revenue(), currency),
                                formats.change(growth)));
        steps().stream()
                .filter(step -> step.amount().signum() != 0)
                .max(Comparator.comparing(step -> step.amount().abs()))
                .ifPresent(step -> words.add(Sentence.of(
                        "insight.development.said.most", screen.text(step.key()), signed(step.amount(), formats))));
        if (families != null && families.largest().size() > 1) {
            FamilyChange most = families.largest().getFirst();
            words.add(Sentence.about(
                    most.name().isEmpty() ? screen.text("insight.family.none") : most.name(),
                    "insight.development.said.family",
                    signed(most.change(), formats)));
        }
        BigDecimal unsplit = Part.of(sum.parts().unsplit().abs(), change().abs());
        if (unsplit != null && unsplit.compareTo(WORTH_SAYING) > 0) {
            words.add(Sentence.of(
                    "insight.development.said.unsplit", signed(sum.parts().unsplit(), formats)));
        }
        return words;
    }

    /// With its sign, also where it is more.
    String signed(BigDecimal amount, Formats formats) {
        return formats.moneyChange(amount, scope.currency());
    }

    /// Address of the lines of a family; null where they cannot be opened.
    @Nullable
    String lines(FamilyChange family) {
        String lines = scope.lines(scope.basis().window());
        return lines == null || !family.family()
                ? null
                : lines + "&family=" + URLEncoder.encode(family.name(), StandardCharsets.UTF_8);
    }

    /// Data of the chart.
    Map<String, Object> chart(Screen screen) {
        return Map.of(
                "before", sum.before(),
                "now", sum.revenue(),
                "words", List.of(screen.text("insight.before"), screen.text("insight.now")),
                "steps",
                        steps().stream()
                                .map(step -> Map.of("word", screen.text(step.key()), "amount", step.amount()))
                                .toList(),
                "currency", scope.currency());
    }
}
