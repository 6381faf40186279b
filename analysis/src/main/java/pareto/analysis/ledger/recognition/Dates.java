package pareto.analysis.ledger.recognition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/// Reads a day from any usual way of writing it; pure, without exceptions or regular expressions.
///
/// Understood: 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日, 21.11.2026, 21/11/2026 or 11/21/2026 by
/// the file's order, 21-Nov-2026, Nov 21 2026, Excel serial numbers (45982, 45982.35), all with or without a time and
/// zone after them: the day is taken as written. Two-digit years up to 69 are 20xx.
public final class Dates {

    /// What [#parse] returns for a text that is no date.
    public static final int NONE = Integer.MIN_VALUE;

    /// Excel serials from 1970-01-02 to 2119; smaller or larger numbers are no dates.
    private static final int FIRST_SERIAL = 25_570;
    private static final int LAST_SERIAL = 80_000;
    private static final int SERIAL_EPOCH = (int) LocalDate.of(1899, 12, 30).toEpochDay();
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private Dates() {}

    /// The day as days since 1970-01-01, or [#NONE].
    public static int parse(String cell, DateOrder order) {
        String s = Texts.plain(cell);
        if (s.length() >= 10 && s.charAt(4) == '-' && s.charAt(7) == '-') {
            int day = day(digits(s, 0, 4), digits(s, 5, 7), digits(s, 8, 10));
            return s.length() == 10 || isTail(s, 10) ? day : NONE;
        }
        return new Scan(s).parse(order);
    }

    /// Where this date stands when day and month cannot be told apart by its form: 0 when it can, 1 when only day
    /// first fits, 2 when only month first fits, 3 when both do.
    static int ambiguity(String cell) {
        String s = Texts.plain(cell);
        int dmy = parse(s, DateOrder.DMY);
        int mdy = parse(s, DateOrder.MDY);
        if (dmy == mdy && !(dmy != NONE && s.length() > 5 && Character.isDigit(s.charAt(0)) && isSlashed(s))) return 0;
        return dmy == NONE ? 2 : mdy == NONE ? 1 : 3;
    }

    /// 5/5/2026 reads the same both ways, yet it does not tell the order either.
    private static boolean isSlashed(String s) {
        int slash = s.indexOf('/') > 0 ? s.indexOf('/') : s.indexOf('-');
        return slash == 1 || slash == 2;
    }

    static int day(int year, int month, int day) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return NONE;
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return NONE;
        // days from civil, shifted so that a year starts in March
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    private static int digits(String s, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int d = s.charAt(i) - '0';
            if (d < 0 || d > 9) return -1;
            value = value * 10 + d;
        }
        return value;
    }

    /// What may follow a day: a time, a zone, a weekday; never another digit of the day.
    private static boolean isTail(String s, int at) {
        char c = s.charAt(at);
        return c == ' ' || c == 'T' || c == 't' || c == '日' || c == '号' || c == ',' || c == '(';
    }

    /// Reads number groups and month names from left to right.
    private static final class Scan {
        private final String s;
        private int at;

        Scan(String s) {
            this.s = s;
        }

        int parse(DateOrder order) {
            if (s.length() < 5 || s.length() > 40) return NONE;
            int named = namedMonth(0);
            if (named > 0) {
                at = wordEnd(0);
                int day = number(2);
                return day(year(number(4)), named, day);
            }
            int start = at;
            int first = number(14);
            int length = at - start;
            if (length == 8 || length >= 12) return compact();
            if (first < 0 || length == 3 || length > 5) return NONE;
            if (length == 5) return serial(first);
            return length == 4 ? yearFirst(first) : dayOrMonthFirst(first, order);
        }

        private int compact() {
            return at == s.length() || isTail(s, at) || s.charAt(at) == '.'
                    ? day(digits(s, 0, 4), digits(s, 4, 6), digits(s, 6, 8))
                    : NONE;
        }

        private int serial(int number) {
            if (at < s.length() && s.charAt(at) != '.') return NONE;
            for (int i = at + 1; i < s.length(); i++) if (!isDigit(s.charAt(i))) return NONE;
            return number < FIRST_SERIAL || number > LAST_SERIAL ? NONE : SERIAL_EPOCH + number;
        }

        private int yearFirst(int year) {
            if (!separator("-/.年 ")) return NONE;
            int named = namedMonth(at);
            int month = named > 0 ? named : number(2);
            if (named > 0) at = wordEnd(at);
            if (!separator("-/.月 ")) return NONE;
            int day = number(2);
            return at == s.length() || isTail(s, at) ? day(year, month, day) : NONE;
        }

        private int dayOrMonthFirst(int first, DateOrder order) {
            boolean dotted = at < s.length() && s.charAt(at) == '.';
            if (!separator("-/. ")) return NONE;
            int named = namedMonth(at);
            if (named > 0) {
                at = wordEnd(at);
                return closed(named, first);
            }
            int second = number(2);
            if (second < 0 || !separator("-/. ")) return NONE;
            // a date with dots is written day first wherever dots are used
            return dotted || order == DateOrder.DMY ? closed(second, first) : closed(first, second);
        }

        private int closed(int month, int day) {
            int start = skip();
            int year = number(4);
            int length = at - start;
            if (length != 2 && length != 4) return NONE;
            return at == s.length() || isTail(s, at) ? day(year(year), month, day) : NONE;
        }

        private static int year(int written) {
            return written < 0 || written > 99 ? written : written < 70 ? 2000 + written : 1900 + written;
        }

        /// The number at the cursor, after blanks and joining signs; -1 without one.
        private int number(int most) {
            int start = skip();
            long value = 0;
            while (at < s.length() && isDigit(s.charAt(at)) && at - start < most) {
                value = value * 10 + (s.charAt(at) - '0');
                at++;
            }
            return at == start ? -1 : (int) Math.min(value, Integer.MAX_VALUE);
        }

        private int skip() {
            while (at < s.length() && " ,-/.".indexOf(s.charAt(at)) >= 0) at++;
            return at;
        }

        private boolean separator(String allowed) {
            while (at < s.length() && s.charAt(at) == ' ') at++;
            if (at >= s.length()) return false;
            if (isDigit(s.charAt(at)) || namedMonth(at) > 0) return s.charAt(at - 1) == ' ' || namedMonth(at) > 0;
            return allowed.indexOf(s.charAt(at++)) >= 0;
        }

        private int namedMonth(int from) {
            if (from + 3 > s.length() || !Character.isLetter(s.charAt(from))) return 0;
            int found = MONTHS.indexOf(s.substring(from, from + 3).toLowerCase(Locale.ROOT));
            return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
        }

        private int wordEnd(int from) {
            int end = from;
            while (end < s.length() && Character.isLetter(s.charAt(end))) end++;
            return end;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
