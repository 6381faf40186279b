package pareto.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import pareto.agreement.SlaTerm;
import pareto.agreement.TermWords;
import pareto.assurance.Attained.Budget;
import pareto.assurance.Attained.Verdict;
import pareto.shell.Text;

/// How promises stand, in words a customer can follow.
record Shown(TermWords words, LocalDate today) {

    private static final int DECIMALS = 3;

    /// Rounded towards the worse, so that what was missed never looks kept.
    Text value(SlaTerm term, Attained attained) {
        BigDecimal value = attained.value();
        if (value == null) {
            return Text.of("assurance.unknown");
        }
        return value(term, value);
    }

    private Text value(SlaTerm term, BigDecimal value) {
        RoundingMode worse = term.moreIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal shown = value.setScale(DECIMALS, worse).stripTrailingZeros();
        return words.unit(term.unit(), shown.scale() < 0 ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown);
    }

    /// Key of the message, by whether the window still goes on.
    String verdict(Attained attained) {
        boolean early = attained.missed() && attained.to().isAfter(today);
        return "assurance.verdict." + (early ? "CERTAIN" : attained.verdict().name());
    }

    static String tag(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> "good";
            case MISSED -> "warn";
            case OPEN -> "acc";
            case UNKNOWN -> "line";
        };
    }

    /// What may still be lost.
    static Duration left(Budget budget) {
        return Duration.ofSeconds(budget.left());
    }

    static Duration lost(Budget budget) {
        return Duration.ofSeconds(budget.lost());
    }

    /// What an entry adds, in its own currency: a later version of the contract can have another.
    String money(Entry entry) {
        return words.in(entry.currency()).money(entry.amount());
    }

    /// What entries come to, of each currency by itself.
    String sum(Statements.Said said) {
        return said.sums().isEmpty()
                ? words.money(BigDecimal.ZERO)
                : said.sums().entrySet().stream()
                        .map(sum -> words.in(sum.getKey()).money(sum.getValue()))
                        .collect(Collectors.joining(" + "));
    }

    /// One sentence that says what is missing.
    static Text gap(Gap gap) {
        return Text.of(
                "assurance.gap." + gap.of(), gap.unit(), gap.from(), gap.to().minusDays(1));
    }

    /// How an entry was reckoned, step by step.
    List<Text> steps(Entry entry, SlaTerm term) {
        return new Shown(words.in(entry.currency()), today).reckoned(entry, term);
    }

    private List<Text> reckoned(Entry entry, SlaTerm term) {
        Entry.Steps steps = entry.steps();
        if (steps == null) {
            return List.of(Text.of("assurance.steps.nothing"));
        }
        String money = words.money(steps.exact());
        Text reached = term.compensation()
                .flatMap(compensation -> compensation.worst(steps.value()))
                .map(band -> words.band(term, band))
                .orElse(Text.of("assurance.steps.noBand"));
        return List.of(
                Text.of("assurance.steps.reached", value(term, steps.value()), reached),
                Text.of("assurance.steps.exact", words.money(steps.fee()), money, words.money(steps.rounded())),
                Text.of("assurance.steps.caps", words.money(steps.cutByMonth()), words.money(steps.cutByYear())),
                Text.of("assurance.steps.owed", words.money(entry.owed()), words.money(entry.amount())));
    }
}
