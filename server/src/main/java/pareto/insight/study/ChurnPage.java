package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.analysis.churn.Departures;
import pareto.insight.study.ChurnRows.Quarter;
import pareto.insight.study.ChurnRows.Reason;
import pareto.insight.study.ChurnRows.Sum;
import pareto.insight.study.DepartureReasons.Kind;
import pareto.shell.Screen;
import pareto.shell.format.Formats;
import pareto.values.Period;

/// Who has left, and who came back.
///
/// @param quarters in which anything happened, oldest first
/// @param away those that have not come back, most revenue first
/// @param back those that did, the latest first
/// @param keeping how many stay from year to year; null unless it is about the whole company and the reader may know
/// @param kinds reasons people may choose from
/// @param mayExplain whether the reader may say why an account left
/// @param mayDecide whether the reader keeps the list of reasons
record ChurnPage(
        Scope scope,
        Sum sum,
        List<Quarter> quarters,
        List<Reason> reasons,
        List<Away> away,
        List<Away> back,
        @Nullable Keeping keeping,
        List<Kind> kinds,
        boolean mayExplain,
        boolean mayDecide) {

    boolean empty() {
        return sum.away() == 0 && sum.back() == 0;
    }

    /// Who ordered after this day cannot be known to have left.
    LocalDate known() {
        return scope.basis().asOf().minusDays(Departures.SILENCE + 1L);
    }

    boolean open(Quarter quarter) {
        return quarter.last().isAfter(known());
    }

    /// What the figures say, in two to four sentences.
    List<Sentence> words(Screen screen) {
        Formats formats = screen.formats();
        List<Sentence> words = new ArrayList<>();
        if (scope.one()) {
            away.forEach(one -> words.add(Sentence.of(
                    one.limit() == 0 ? "insight.churn.said.confirmed" : "insight.churn.said.one",
                    one.since(),
                    formats.money(one.revenue(), scope.currency()),
                    one.limit())));
            if (away.isEmpty() && back.isEmpty()) {
                words.add(Sentence.of("insight.churn.said.never"));
            }
        } else if (sum.away() == 0) {
            words.add(Sentence.of("insight.churn.said.nobody"));
        } else {
            words.add(Sentence.of("insight.churn.said.away", sum.away(), formats.money(sum.lost(), scope.currency())));
            quarters.stream()
                    .filter(quarter -> quarter.revenue().signum() > 0)
                    .max(Comparator.comparing(Quarter::revenue))
                    .ifPresent(quarter -> words.add(Sentence.of(
                            "insight.churn.said.quarter",
                            quarter.label(),
                            formats.money(quarter.revenue(), scope.currency()))));
        }
        if (sum.back() > 0) {
            words.add(Sentence.of(
                    "insight.churn.said.back", sum.back(), formats.money(sum.regained(), scope.currency())));
        }
        if (!scope.one()) {
            words.add(Sentence.of("insight.churn.said.known", known()));
        }
        return words;
    }

    /// Address of the lines of the twelve months before it left.
    String lines(Away one) {
        return scope.basis()
                .lines(
                        one.account().id().id().toString(),
                        Period.through(one.since().minusYears(1).plusDays(1), one.since()));
    }

    /// Address of the lines since it came back.
    String linesSince(Away one) {
        LocalDate returned = one.returned() == null ? one.since() : one.returned();
        return scope.basis()
                .lines(
                        one.account().id().id().toString(),
                        Period.through(returned, scope.basis().asOf()));
    }

    /// Data of the chart.
    Map<String, Object> chart(Screen screen) {
        return Map.of(
                "x", quarters.stream().map(Quarter::label).toList(),
                "down",
                        quarters.stream()
                                .map(Quarter::revenue)
                                .map(BigDecimal::negate)
                                .toList(),
                "up", quarters.stream().map(Quarter::regained).toList(),
                "open", quarters.stream().map(this::open).toList(),
                "words",
                        List.of(
                                screen.text("insight.churn.lost"),
                                screen.text("insight.churn.regained"),
                                screen.text("insight.churn.open")),
                "currency", scope.currency());
    }
}
