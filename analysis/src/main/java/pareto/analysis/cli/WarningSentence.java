package pareto.analysis.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import pareto.analysis.rhythm.change.ShopFall;
import pareto.analysis.rhythm.season.Kind;
import pareto.analysis.rhythm.season.Warning;

/// A warning as one would say it.
final class WarningSentence {

    private WarningSentence() {}

    static String of(Warning warning, LocalDate asOf, String currency, Words words) {
        var risk = warning.revenueAtRisk();
        return words.text(
                key(warning),
                warning.window().from(),
                warning.window().lastDay(),
                amount(warning, warning.expected().mid(), 1, words),
                ChronoUnit.DAYS.between(warning.window().from(), asOf) + 1,
                words.percent(BigDecimal.valueOf(warning.chance())),
                words.percent(BigDecimal.valueOf(warning.falseAlarm())),
                words.money(BigDecimal.valueOf(risk.mid()), currency),
                words.money(BigDecimal.valueOf(risk.low())),
                words.money(BigDecimal.valueOf(risk.high())),
                amount(warning, warning.actual(), 0, words),
                named(warning, words));
    }

    private static String named(Warning warning, Words words) {
        var names = String.join(words.text("warn.and"), warning.named());
        return warning.kind() == Kind.PRICE_EROSION && !names.isEmpty()
                ? words.text("warn.priceErosion.named", names)
                : names;
    }

    /// The whole shop.
    static String of(ShopFall fall, String currency, Words words) {
        return words.text(
                "warn.shop",
                fall.window().from(),
                fall.window().lastDay(),
                words.decimal(BigDecimal.valueOf(fall.expected().mid()), 0),
                words.count(fall.actual()),
                words.percent(BigDecimal.valueOf(fall.chance())),
                words.count(fall.fewer()),
                words.count(fall.accounts()),
                words.money(BigDecimal.valueOf(fall.revenue()), currency));
    }

    private static String key(Warning warning) {
        return switch (warning.kind()) {
            case ORDER_MISSING -> warning.byClock() ? "warn.season" : "warn.gap";
            case PRICE_EROSION -> warning.besideOthers() ? "warn.priceErosion" : "warn.priceErosion.own";
            default ->
                (warning.byClock() ? "warn.season." : "warn.") + warning.kind().code();
        };
    }

    /// Order days, or money where that is what changed.
    private static String amount(Warning warning, double value, int decimals, Words words) {
        var exact = BigDecimal.valueOf(value);
        return warning.kind().ofMoney() ? words.money(exact) : words.decimal(exact, decimals);
    }
}
