package pareto.insight.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.analysis.portfolio.Retained;
import pareto.analysis.value.RetentionGain;
import pareto.shell.Screen;

/// How many accounts the company keeps from year to year, and what keeping more of them would bring.
///
/// @param years oldest first
record Keeping(List<Retained> years) {

    private static final int YEARS = 3;
    private static final double POINTS = 5;
    private static final double DISCOUNT = 0.1;

    /// Fewer say little about a rate.
    private static final int ENOUGH = 20;

    /// Of the last years together; null where they are too few accounts.
    @Nullable
    RetentionGain gain() {
        long accounts = last().stream().mapToLong(Retained::accounts).sum();
        long kept = last().stream().mapToLong(Retained::kept).sum();
        return accounts < ENOUGH ? null : new RetentionGain(accounts, kept, POINTS, DISCOUNT);
    }

    private List<Retained> last() {
        return years.subList(Math.max(0, years.size() - YEARS), years.size());
    }

    private static String times(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    List<Sentence> words(Screen screen) {
        RetentionGain gain = gain();
        if (gain == null) {
            return List.of(Sentence.of("insight.keeping.few"));
        }
        var formats = screen.formats();
        var more = gain.gain();
        return List.of(
                Sentence.of(
                        "insight.keeping.said.rate",
                        formats.percent(gain.rate()),
                        formats.percent(keptRevenue()),
                        last().size()),
                Sentence.of(
                        gain.rate() > 1 - POINTS / 100 ? "insight.keeping.said.all" : "insight.keeping.said.gain",
                        formats.percent(more.middle()),
                        formats.percent(more.low()),
                        formats.percent(more.high()),
                        times(gain.years()),
                        times(gain.years() * (1 + more.middle()))));
    }

    /// The share of the money of the last first year that came from accounts which bought again.
    private BigDecimal keptRevenue() {
        Retained last = years.getLast();
        BigDecimal share = Part.of(last.revenueOfKept(), last.revenue());
        return share == null ? BigDecimal.ZERO : share;
    }

    static String rate(Retained year, Screen screen) {
        BigDecimal rate = Part.of(year.kept(), year.accounts());
        return rate == null ? "–" : screen.formats().percent(rate);
    }
}
