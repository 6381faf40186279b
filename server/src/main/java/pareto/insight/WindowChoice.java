package pareto.insight;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import pareto.analysis.portfolio.Windows;
import pareto.shell.Refusal;
import pareto.values.Period;

/// The windows a page offers.
enum WindowChoice {
    ROLLING("rolling"),
    YEAR_TO_DATE("ytd"),
    FISCAL_TO_DATE("fiscal"),
    LAST_FISCAL("lastFiscal"),
    CUSTOM("custom");

    final String word;

    WindowChoice(String word) {
        this.word = word;
    }

    static WindowChoice of(Wanted wanted) {
        String word = wanted.value("window");
        if (word == null) {
            return wanted.day("from").isPresent() ? CUSTOM : ROLLING;
        }
        return Arrays.stream(values())
                .filter(choice -> choice.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("insight.address", "window", word));
    }

    /// The days it stands for.
    ///
    /// @param fiscal the month a fiscal year begins with
    Period period(Wanted wanted, LocalDate asOf, Month fiscal) {
        return switch (this) {
            case ROLLING -> Windows.rollingYear(asOf);
            case YEAR_TO_DATE -> Windows.yearToDate(asOf);
            case FISCAL_TO_DATE -> Windows.fiscalYearToDate(asOf, fiscal);
            case LAST_FISCAL -> Windows.lastFiscalYear(asOf, fiscal);
            case CUSTOM -> custom(wanted, asOf);
        };
    }

    private static Period custom(Wanted wanted, LocalDate asOf) {
        LocalDate to = wanted.day("to").orElse(asOf);
        LocalDate from = wanted.day("from").orElse(to.minusYears(1).plusDays(1));
        if (from.isAfter(to) || to.isAfter(asOf)) {
            throw Refusal.badInput("insight.window.wrong", from, to, asOf);
        }
        return Period.through(from, to);
    }
}
