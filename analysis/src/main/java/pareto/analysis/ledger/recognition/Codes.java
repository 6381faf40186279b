package pareto.analysis.ledger.recognition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Codes of accounts, orders and products, mended where a spreadsheet took them for numbers.
public final class Codes {

    private static final int LONGEST_FLOAT = 24;

    private Codes() {}

    /// The code without blanks at its ends; `12345.0` becomes `12345` and `1.2345E+4` too; null for an empty cell.
    public static @Nullable String clean(String cell) {
        String text = Texts.plain(cell);
        int n = text.length();
        if (n == 0) return null;
        if (n > LONGEST_FLOAT) return text;
        char last = text.charAt(n - 1);
        if (last == '0' && n > 2 && text.charAt(n - 2) == '.' && isDigits(text, 0, n - 2)) {
            return text.substring(0, n - 2);
        }
        return n > 4 && last >= '0' && last <= '9' && isScientific(text) ? whole(text) : text;
    }

    /// `1.2345E+11`, the form Excel shows; a bare `12E5` may be a real code and stays.
    private static boolean isScientific(String text) {
        int e = text.indexOf("E+");
        int dot = text.indexOf('.');
        return e > 0
                && isDigits(text, e + 2, text.length())
                && text.length() - e <= 4
                && (dot < 0 ? isDigits(text, 0, e) : isDigits(text, 0, dot) && isDigits(text, dot + 1, e));
    }

    private static String whole(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : text;
    }

    private static boolean isDigits(String text, int from, int to) {
        if (from >= to) return false;
        for (int i = from; i < to; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }
}
