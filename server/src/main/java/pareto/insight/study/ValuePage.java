package pareto.insight.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pareto.insight.study.ValueRows.Future;
import pareto.insight.study.ValueRows.Model;
import pareto.insight.study.ValueRows.Ranged;
import pareto.insight.study.ValueRows.Row;
import pareto.insight.study.ValueRows.Social;
import pareto.insight.study.ValueRows.White;
import pareto.shell.Screen;
import pareto.shell.format.Formats;

/// What accounts are worth in three layers that are never added: what a referred account brings is its own value too.
///
/// @param cost of serving them, and with it their current value
/// @param model null where nothing can be foretold yet
/// @param rows accounts of the largest current value
record ValuePage(
        Scope scope,
        CostPage cost,
        Future future,
        White white,
        Social social,
        @Nullable Model model,
        ValueFormula formula,
        List<Row> rows) {

    boolean empty() {
        return model == null || future.accounts() == 0;
    }

    /// Margin expected in 36 months and that of white space; null where no margin is known.
    @Nullable
    BigDecimal potential() {
        Ranged margin = future.margin();
        BigDecimal more = white.margin();
        return margin == null
                ? null
                : more == null ? margin.amount() : margin.amount().add(more);
    }

    /// What is expected in 36 months: margin, or revenue where no margin is known.
    Ranged expected() {
        Ranged margin = future.margin();
        return margin == null ? future.revenue() : margin;
    }

    /// What is brought through others; null where nothing of it is known or counted.
    @Nullable
    BigDecimal brought() {
        BigDecimal referrals = social.referred() == 0 ? null : formula.ofReferrals(social.revenue());
        BigDecimal importance = social.important() == 0 ? null : formula.ofImportance(social.score());
        return referrals == null ? importance : importance == null ? referrals : referrals.add(importance);
    }

    /// The discount that what is shown was worked out with.
    BigDecimal yearly() {
        return model == null ? formula.yearly() : model.yearly();
    }

    String money(@Nullable BigDecimal amount, Formats formats) {
        return amount == null ? "–" : formats.money(amount, scope.currency());
    }

    private String range(Ranged of, Screen screen) {
        BigDecimal low = of.low();
        BigDecimal high = of.high();
        return low == null || high == null
                ? screen.text(future.accounts() > 1 ? "insight.value.range.several" : "insight.value.range.none")
                : screen.text("insight.value.range", money(low, screen.formats()), money(high, screen.formats()));
    }

    /// What is expected, from what, and what is not known.
    List<Sentence> potentialWords(Screen screen) {
        if (empty()) {
            return List.of(Sentence.of("insight.value.said.nothing"));
        }
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        Ranged margin = future.margin();
        Ranged shown = expected();
        words.add(Sentence.of(
                margin == null ? "insight.value.said.revenue" : "insight.value.said.margin",
                orders(formats),
                money(shown.amount(), formats),
                range(shown, screen)));
        if (margin != null && future.rest().compareTo(BigDecimal.ONE) >= 0) {
            words.add(Sentence.of(
                    "insight.value.said.rest", future.accounts() - future.known(), money(future.rest(), formats)));
        }
        words.add(white(formats));
        Model taken = Objects.requireNonNull(model);
        if (!taken.model().equals(taken.asked())) {
            words.add(Sentence.of("insight.value.said.simpler"));
        }
        if (!taken.identified()) {
            words.add(Sentence.of("insight.value.said.unidentified"));
        }
        if (!taken.spendFitted()) {
            words.add(Sentence.of("insight.value.said.mean"));
        }
        return words;
    }

    /// Of one account part of an order may be expected.
    private String orders(Formats formats) {
        return scope.one()
                ? formats.quantity(BigDecimal.valueOf(future.orders()).setScale(1, java.math.RoundingMode.HALF_UP))
                : formats.count(Math.round(future.orders()));
    }

    private Sentence white(Formats formats) {
        BigDecimal margin = white.margin();
        if (white.revenue().signum() == 0) {
            return Sentence.of("insight.value.said.white.none");
        }
        if (margin == null) {
            return Sentence.of("insight.value.said.white.revenue", money(white.revenue(), formats));
        }
        return white.rest().signum() == 0
                ? Sentence.of("insight.value.said.white", money(white.revenue(), formats), money(margin, formats))
                : Sentence.of(
                        "insight.value.said.white.part",
                        money(white.revenue(), formats),
                        money(margin, formats),
                        money(white.rest(), formats));
    }

    /// What is brought through others, and what of it is not counted.
    List<Sentence> socialWords(Screen screen) {
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        words.add(
                social.referred() == 0
                        ? Sentence.of("insight.value.said.referred.none")
                        : Sentence.of(
                                "insight.value.said.referred",
                                social.referred(),
                                money(social.revenue(), formats),
                                money(formula.ofReferrals(social.revenue()), formats)));
        BigDecimal importance = formula.ofImportance(social.score());
        if (social.important() == 0) {
            words.add(Sentence.of("insight.value.said.importance.none"));
        } else if (importance == null) {
            words.add(Sentence.of(
                    "insight.value.said.importance.uncounted", social.important(), formats.quantity(social.score())));
        } else {
            words.add(Sentence.of(
                    "insight.value.said.importance",
                    social.important(),
                    formats.quantity(social.score()),
                    money(importance, formats)));
        }
        return words;
    }

    /// The formula of the third layer, as it stands today.
    String socialFormula(Screen screen) {
        BigDecimal worth = formula.importanceWorth();
        String weight = screen.formats().percent(formula.referralWeight());
        return worth == null
                ? screen.text("insight.value.formula.referrals", weight)
                : screen.text("insight.value.formula.both", weight, money(worth, screen.formats()));
    }

    /// Data of the chart: each layer by itself, what is expected with its range.
    Map<String, Object> chart(Screen screen) {
        List<String> names = new ArrayList<>();
        List<Map<String, Object>> bars = new ArrayList<>();
        bar(names, bars, screen.text("insight.value.current"), cost.empty() ? null : cost.current(), null);
        Ranged margin = future.margin();
        bar(names, bars, screen.text("insight.value.future"), margin == null ? null : margin.amount(), margin);
        bar(
                names,
                bars,
                screen.text("insight.value.white"),
                white.revenue().signum() == 0 ? null : white.margin(),
                null);
        bar(names, bars, screen.text("insight.value.social"), brought(), null);
        return Map.of("x", names, "bars", bars, "currency", scope.currency());
    }

    boolean drawn() {
        return !empty() && future.margin() != null;
    }

    private static void bar(
            List<String> names,
            List<Map<String, Object>> bars,
            String name,
            @Nullable BigDecimal amount,
            @Nullable Ranged range) {
        if (amount != null) {
            Map<String, Object> bar = new HashMap<>(Map.of("v", amount));
            if (range != null && range.low() != null && range.high() != null) {
                bar.put("lo", Objects.requireNonNull(range.low()));
                bar.put("hi", Objects.requireNonNull(range.high()));
            }
            names.add(name);
            bars.add(bar);
        }
    }
}
