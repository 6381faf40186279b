package pareto.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.values.Period;
import pareto.warning.AccountWarning.Limits;

/// The whole shop orders less than its season and trend say: one statement, whoever orders less.
///
/// @param expected order days of all accounts in the window
/// @param chance 偶然概率 of so few
/// @param accounts that ordered in the year before
/// @param fewer how many of them order less than a year ago
/// @param revenue net revenue missing in twelve months if it stays so
public record ShopFalls(
        Period window,
        Limits expected,
        int actual,
        double chance,
        int accounts,
        int fewer,
        BigDecimal revenue,
        String currency) {

    /// What was expected and what came, in one sentence.
    public Text said(Formats formats) {
        return Text.of(
                "warning.shop.said",
                formats.dates(window.from(), window.lastDay()),
                formats.quantity(whole(expected.mid())),
                actual,
                formats.quantity(whole(expected.low())),
                formats.quantity(whole(expected.high())),
                formats.chance(chance));
    }

    private static BigDecimal whole(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP);
    }
}
