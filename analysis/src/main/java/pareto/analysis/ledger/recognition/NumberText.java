package pareto.analysis.ledger.recognition;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The thorough reading of one number: strips sign, currency, unit and grouping, then reads the digits.
final class NumberText {

    private static final String[] MONEY = {
        "cny", "rmb", "usd", "eur", "gbp", "hkd", "jpy", "us$", "hk$", "¥", "$", "€", "£"
    };
    private static final int MOST_EXPONENT = 18;

    private final char mark;
    private final char group;
    private String s;
    private int signs;
    private int shift;

    NumberText(String plain, char decimalMark) {
        this.s = plain.toLowerCase(Locale.ROOT);
        this.mark = decimalMark;
        this.group = decimalMark == '.' ? ',' : '.';
    }

    @Nullable
    BigDecimal value() {
        if (s.equals("-") || s.equals("--")) return BigDecimal.ZERO;
        strip();
        String digits = signs > 1 ? null : ungrouped();
        if (digits == null) return null;
        BigDecimal value = new BigDecimal(digits).scaleByPowerOfTen(shift);
        return signs == 1 ? value.negate() : value;
    }

    private void strip() {
        boolean again = true;
        while (again && !s.isEmpty()) {
            int before = s.length();
            if (s.length() > 2 && s.startsWith("(") && s.endsWith(")")) flip(s.substring(1, s.length() - 1));
            if (s.startsWith("-")) flip(s.substring(1));
            else if (s.startsWith("+")) s = s.substring(1);
            if (s.endsWith("-")) flip(s.substring(0, s.length() - 1));
            for (String sign : MONEY) {
                if (s.startsWith(sign)) s = s.substring(sign.length());
                if (s.endsWith(sign)) s = s.substring(0, s.length() - sign.length());
            }
            unit("元", 0);
            unit("万", 4);
            unit("萬", 4);
            unit("千", 3);
            unit("亿", 8);
            unit("億", 8);
            unit("%", -2);
            s = s.strip();
            again = s.length() < before;
        }
    }

    private void flip(String rest) {
        signs++;
        s = rest;
    }

    private void unit(String sign, int power) {
        if (!s.endsWith(sign)) return;
        s = s.substring(0, s.length() - sign.length());
        shift += power;
    }

    /// Digits, one point, an exponent: what BigDecimal reads; null for anything else.
    private @Nullable String ungrouped() {
        StringBuilder out = new StringBuilder(s.length());
        int digits = 0;
        int lastGroup = -1;
        boolean fraction = false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                out.append(c);
            } else if (c == mark && !fraction) {
                if (lastGroup >= 0 && !isFullGroup(i - lastGroup - 1)) return null;
                lastGroup = -1;
                fraction = true;
                out.append('.');
            } else if ((c == group || c == ' ' || c == '\'' || c == '’') && !fraction && digits > 0) {
                if (lastGroup >= 0 && i - lastGroup < 3) return null;
                lastGroup = i;
            } else if (c == 'e' && digits > 0) {
                return lastGroup >= 0 ? null : exponent(out, i + 1);
            } else {
                return null;
            }
        }
        if (lastGroup >= 0 && !isFullGroup(s.length() - lastGroup - 1)) return null;
        return digits == 0 ? null : out.toString();
    }

    /// The last group before the decimal mark has three digits, or four where numbers are counted in 万.
    private static boolean isFullGroup(int length) {
        return length == 3 || length == 4;
    }

    private @Nullable String exponent(StringBuilder out, int from) {
        int at = from < s.length() && (s.charAt(from) == '+' || s.charAt(from) == '-') ? from + 1 : from;
        if (at >= s.length() || s.length() - at > 2) return null;
        for (int i = at; i < s.length(); i++) if (!Character.isDigit(s.charAt(i))) return null;
        int power = Integer.parseInt(s, from, s.length(), 10);
        return Math.abs(power) > MOST_EXPONENT
                ? null
                : out.append('e').append(power).toString();
    }
}
