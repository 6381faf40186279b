package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.KeptSensitivity.Changed;
import pareto.insight.study.PriceRows.Reasoned;
import pareto.insight.study.PriceRows.Row;
import pareto.insight.study.PriceRows.Spread;
import pareto.insight.study.PriceRows.Sum;
import pareto.shell.Screen;

/// How accounts react to prices.
///
/// @param spread null for one account
/// @param told families of accounts of which it can be told, those that surely react most first
/// @param silent why of the others it cannot
/// @param all families of the one account the page is about; empty otherwise
record PricesPage(
        Scope scope,
        Sum sum,
        @Nullable Spread spread,
        List<Row> told,
        List<Reasoned> silent,
        List<KeptSensitivity> all) {

    /// What the figures say.
    List<Sentence> words(Screen screen) {
        if (sum.accounts() == 0) {
            return List.of(Sentence.of(scope.one() ? "insight.prices.said.nothing" : "insight.prices.said.nobody"));
        }
        if (!scope.one() && sum.told() == 0) {
            return List.of(Sentence.of("insight.prices.said.none", sum.accounts()));
        }
        List<Sentence> words = new ArrayList<>();
        words.add(
                scope.one()
                        ? Sentence.of("insight.prices.said.one", sum.told(), sum.judged())
                        : Sentence.of("insight.prices.said.many", sum.telling(), sum.accounts(), sum.told()));
        if (!told.isEmpty() && told.getFirst().family().high() < 0) {
            Row most = told.getFirst();
            words.add(Sentence.about(
                    label(most),
                    "insight.prices.said.family",
                    number(most.family().elasticity()),
                    number(most.family().low()),
                    number(most.family().high())));
        }
        return words;
    }

    static String number(double elasticity) {
        return BigDecimal.valueOf(elasticity)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString()
                .replace("-", "\u2212");
    }

    static String interval(KeptSensitivity of, Screen screen) {
        return screen.text("insight.prices.to", number(of.low()), number(of.high()));
    }

    String reading(KeptSensitivity of, Screen screen) {
        if (of.low() <= 0 && of.high() >= 0) {
            return screen.text("insight.prices.unclear");
        }
        if (of.low() > 0) {
            return screen.text("insight.prices.rising");
        }
        if (of.high() < -1) {
            return screen.text("insight.prices.more");
        }
        return screen.text(of.low() > -1 && of.high() < 0 ? "insight.prices.less" : "insight.prices.about");
    }

    String reason(KeptSensitivity of, Screen screen) {
        return screen.text("insight.prices.silent." + Objects.requireNonNull(of.silent()), of.changes());
    }

    static String quantity(double value) {
        return BigDecimal.valueOf(value)
                .setScale(value < 100 ? 1 : 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    String price(double value, Screen screen) {
        return screen.formats().moneyExact(BigDecimal.valueOf(value), scope.currency());
    }

    static String change(Changed step, Screen screen) {
        return screen.formats().change(BigDecimal.valueOf(step.change()));
    }

    /// Data of the chart: elasticities with their intervals, in hundredths as the chart of differences has them.
    Map<String, Object> chart(Screen screen) {
        List<KeptSensitivity> drawn = told.stream().map(Row::family).toList();
        return Map.of(
                "x", told.stream().map(this::label).toList(),
                "lo", drawn.stream().map(one -> one.low() / 100).toList(),
                "mid", drawn.stream().map(one -> one.elasticity() / 100).toList(),
                "hi", drawn.stream().map(one -> one.high() / 100).toList(),
                "words", List.of(screen.text("insight.prices.elasticity"), screen.text("insight.prices.interval")));
    }

    private String label(Row row) {
        return scope.one()
                ? row.family().family()
                : row.account().name() + " · " + row.family().family();
    }
}
