package pareto.analysis.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import pareto.analysis.ledger.recognition.Mapping;

/// Texts and number forms of one language. Amounts are rounded here, when shown, and nowhere before.
final class Words {

    private final Locale locale;
    private final ResourceBundle texts;
    private final DecimalFormat money = form("#,##0.00");
    private final DecimalFormat count = form("#,##0");

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "pareto.analysis.cli.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// Chinese for any Chinese locale, English for all others.
    static Words in(Locale locale) {
        return new Words(locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    String language() {
        return locale.getLanguage().equals("zh") ? "zh-CN" : "en";
    }

    String text(String key, Object... arguments) {
        return String.format(Locale.ROOT, texts.getString(key), arguments);
    }

    /// The name of a tier; one that the user added is shown by its code.
    String tier(String code) {
        try {
            return texts.getString("tier." + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    String money(BigDecimal amount) {
        return money.format(amount);
    }

    /// With its currency; ISO's code for "no currency" is left out.
    String money(BigDecimal amount, String currency) {
        return currency.equals(Mapping.NO_CURRENCY) ? money(amount) : money(amount) + " " + currency;
    }

    String count(long number) {
        return count.format(number);
    }

    /// A share as a percentage with two decimals.
    String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + "%";
    }

    String decimal(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static DecimalFormat form(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
