package pareto.analysis.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pareto.analysis.rhythm.season.Warning;

/// A warning as one would say it.
final class WarningSentence {

    private WarningSentence() {}

    static String of(Warning warning, LocalDate asOf, String currency, Words words) {
        var risk = warning.revenueAtRisk();
        return words.text(
                warning.byClock() ? "warn.season" : "warn.gap",
                warning.window().from(),
                warning.window().lastDay(),
                words.decimal(BigDecimal.valueOf(warning.expected().mid()), 1),
                ChronoUnit.DAYS.between(warning.window().from(), asOf) + 1,
                words.percent(BigDecimal.valueOf(warning.chance())),
                words.percent(BigDecimal.valueOf(warning.falseAlarm())),
                words.money(BigDecimal.valueOf(risk.mid()), currency),
                words.money(BigDecimal.valueOf(risk.low())),
                words.money(BigDecimal.valueOf(risk.high())));
    }
}
