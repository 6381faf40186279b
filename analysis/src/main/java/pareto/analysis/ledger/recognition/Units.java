package pareto.analysis.ledger.recognition;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Units of money that stand in a header's brackets (金额（万元）) or in a title (单位：万元).
final class Units {

    /// @param factor by which numbers are multiplied
    /// @param currency ISO 4217 code, null where the word does not tell
    record Unit(long factor, @Nullable String currency) {}

    private static final Map<String, Unit> KNOWN = new HashMap<>();

    static {
        for (String[] row : Resources.rows(Units.class, "units.txt")) {
            KNOWN.put(Words.of(row[0]), new Unit(Long.parseLong(row[1]), row[2].isEmpty() ? null : row[2]));
        }
    }

    private Units() {}

    /// The unit in the brackets at a header's end, or null.
    static @Nullable Unit inHeader(String header) {
        String plain = Texts.plain(header);
        int open = plain.lastIndexOf('(');
        int close = plain.indexOf(')', open);
        return open < 0 || close < 0 ? null : KNOWN.get(Words.of(plain.substring(open + 1, close)));
    }

    /// The unit a title states, as in `金额单位：万元` or `Unit: thousand`, or null.
    static @Nullable Unit inTitle(String title) {
        String plain = Texts.plain(title);
        int at = plain.indexOf("单位:");
        if (at < 0) at = plain.indexOf("單位:");
        int length = 3;
        if (at < 0) {
            at = plain.toLowerCase(java.util.Locale.ROOT).indexOf("unit:");
            length = 5;
        }
        if (at < 0) return null;
        String rest = plain.substring(at + length).strip();
        int end = 0;
        while (end < rest.length()
                && !Character.isWhitespace(rest.charAt(end))
                && ")],;，".indexOf(rest.charAt(end)) < 0) end++;
        return KNOWN.get(Words.of(rest.substring(0, end)));
    }

    static String withoutBrackets(String header) {
        String plain = Texts.plain(header);
        int open = plain.lastIndexOf('(');
        return open > 0 && plain.indexOf(')', open) > 0 ? plain.substring(0, open) : plain;
    }
}
