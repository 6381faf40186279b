package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.value.Estimate;
import pareto.analysis.value.Opportunity;
import pareto.insight.study.WhiteSpaceRows.Family;
import pareto.insight.study.WhiteSpaceRows.Row;
import pareto.insight.study.WhiteSpaceRows.Sum;
import pareto.shell.Screen;

/// What accounts do not buy and those like them do.
///
/// @param families that could bring most; empty for one account
/// @param rows accounts that could bring most
record WhiteSpacePage(Scope scope, Sum sum, List<Family> families, List<Row> rows) {

    /// Of the one account the page is about.
    List<Opportunity> opportunities() {
        return scope.one() && !rows.isEmpty() ? rows.getFirst().opportunities() : List.of();
    }

    /// What the figures say.
    List<Sentence> words(Screen screen) {
        String year = screen.formats().money(sum.year(), scope.currency());
        if (sum.havingSome() == 0) {
            return List.of(Sentence.of(scope.one() ? "insight.white.said.none" : "insight.white.said.nobody"));
        }
        if (scope.one()) {
            return List.of(Sentence.of("insight.white.said.one", sum.families(), year));
        }
        List<Sentence> words = new ArrayList<>();
        words.add(Sentence.of("insight.white.said.many", sum.havingSome(), sum.accounts(), year));
        if (!families.isEmpty()) {
            Family most = families.getFirst();
            words.add(Sentence.about(
                    most.name(),
                    "insight.white.said.family",
                    most.accounts(),
                    screen.formats().money(most.year(), scope.currency())));
        }
        return words;
    }

    /// Why it could buy it, in sentences.
    static List<String> evidence(Opportunity of, Screen screen) {
        List<String> evidence = new ArrayList<>();
        var alike = of.alike();
        if (alike != null) {
            evidence.add(screen.text(
                    alike.sameSize() ? "insight.white.alike" : "insight.white.alike.any",
                    alike.accounts(),
                    alike.buyers(),
                    screen.formats().percent(alike.share())));
        }
        var sisters = of.sisters();
        if (sisters != null) {
            evidence.add(screen.text("insight.white.sisters", sisters.units(), sisters.buyers()));
        }
        LocalDate latest = latest(of);
        evidence.add(latest == null ? screen.text("insight.white.never") : screen.text("insight.white.latest", latest));
        return evidence;
    }

    static @Nullable LocalDate latest(Opportunity of) {
        Integer day = of.latest();
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    static BigDecimal amount(double estimate) {
        return BigDecimal.valueOf(Math.round(estimate));
    }

    /// From low to high.
    String range(Estimate year, Screen screen) {
        return screen.formats().money(amount(year.low()), scope.currency()) + " – "
                + screen.formats().money(amount(year.high()), scope.currency());
    }
}
