package pareto.analysis.ledger.recognition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Reads numbers as people and programs write them into exact decimals of four places, held as a scaled long
/// (12.5 is 125,000). Further places are rounded half to even, once, here. Pure; the usual forms take no detour.
///
/// Understood: signs before, behind, full-width; parentheses for negatives; currency signs and codes on either side;
/// thousands separators; point or comma as decimal mark; percent; 元 万元 千元 亿元 behind; 1E+05 as Excel writes it;
/// a lone hyphen as zero, as accountants write it.
public final class Decimals {

    /// No number.
    public static final long NONE = Long.MIN_VALUE;
    /// A number too large for DECIMAL(18,4).
    public static final long TOO_LARGE = Long.MIN_VALUE + 1;
    /// Largest scaled value: 99,999,999,999,999.9999.
    public static final long MAX = 999_999_999_999_999_999L;

    public static final int SCALE = 4;
    private static final int ONE = 10_000;
    private static final int LONGEST = 60;

    private Decimals() {}

    /// The number times 10,000, or [#NONE], or [#TOO_LARGE].
    ///
    /// @param decimalMark `.` or `,`; the other one groups thousands
    public static long parse(String cell, char decimalMark) {
        int n = cell.length();
        int i = n > 0 && cell.charAt(0) == '-' ? 1 : 0;
        int first = i;
        long value = 0;
        for (; i < n; i++) {
            int d = cell.charAt(i) - '0';
            if (d < 0 || d > 9) break;
            value = value * 10 + d;
        }
        // more than 13 whole digits could overflow on the way: the thorough path decides
        if (i == first || i - first > 13 || (i < n && cell.charAt(i) != decimalMark)) return slow(cell, decimalMark);
        int places = Math.max(n - i - 1, 0);
        if (places > SCALE) return slow(cell, decimalMark);
        for (int p = i + 1; p < n; p++) {
            int d = cell.charAt(p) - '0';
            if (d < 0 || d > 9) return slow(cell, decimalMark);
            value = value * 10 + d;
        }
        for (int p = places; p < SCALE; p++) value *= 10;
        return first == 1 ? -value : value;
    }

    /// Whether the number carries more than four decimal places that matter, so that [#parse] rounds it.
    public static boolean isRounded(String cell, char decimalMark) {
        int mark = cell.lastIndexOf(decimalMark);
        if (mark < 0 || cell.length() - mark - 1 <= SCALE) return false;
        BigDecimal exact = exact(cell, decimalMark);
        return exact != null && exact.stripTrailingZeros().scale() > SCALE;
    }

    /// Product of two scaled numbers, scaled, rounded half to even; [#TOO_LARGE] when it does not fit.
    public static long multiply(long a, long b) {
        if (Math.multiplyHigh(a, b) == (a * b) >> 63) {
            long whole = a * b;
            long quotient = whole / ONE;
            long rest = Math.abs(whole % ONE);
            boolean up = rest > ONE / 2 || (rest == ONE / 2 && (quotient & 1) != 0);
            return bounded(up ? quotient + Long.signum(whole) : quotient);
        }
        return scaled(BigDecimal.valueOf(a, SCALE).multiply(BigDecimal.valueOf(b, SCALE)));
    }

    /// The exact number in a cell, or null when it is none or absurdly long.
    public static @Nullable BigDecimal exact(String cell, char decimalMark) {
        return new NumberText(Texts.plain(cell), decimalMark).value();
    }

    public static long scaled(BigDecimal number) {
        BigDecimal rounded = number.setScale(SCALE, RoundingMode.HALF_EVEN);
        return rounded.precision() > 18 ? TOO_LARGE : rounded.unscaledValue().longValueExact();
    }

    /// Whether a parsed value is a number at all.
    public static boolean isNumber(long scaled) {
        return scaled > TOO_LARGE;
    }

    private static long bounded(long scaled) {
        return scaled > MAX || scaled < -MAX ? TOO_LARGE : scaled;
    }

    private static long slow(String cell, char decimalMark) {
        if (cell.isEmpty() || cell.length() > LONGEST) return NONE;
        BigDecimal exact = exact(cell, decimalMark);
        return exact == null ? NONE : scaled(exact);
    }
}
