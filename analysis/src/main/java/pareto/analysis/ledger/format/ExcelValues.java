package pareto.analysis.ledger.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Turns what Excel stores into text: plain decimals as precise as Excel shows them, dates in ISO form.
final class ExcelValues {

    private static final MathContext PRECISION = new MathContext(15);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double LAST_DAY = 2_958_466;
    private static final long SECONDS_OF_DAY = 86_400;

    private ExcelValues() {}

    /// A number as it stands in the file; text that is no number comes back as it is.
    static String number(String stored) {
        if (isShort(stored)) {
            return stored;
        }
        try {
            return plain(new BigDecimal(stored.strip()));
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    static String number(double value) {
        return Double.isFinite(value) ? plain(BigDecimal.valueOf(value)) : "";
    }

    /// Excel keeps 2.55 as 2.5499999999999998; its 15 digits give back what was meant. Whole numbers are codes as
    /// often as counts and keep all their digits.
    private static String plain(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        if (Math.abs((long) value.scale()) > 400 || value.precision() > 400) {
            return value.toString();
        }
        var exact = value.scale() <= 0 ? value : value.round(PRECISION);
        return exact.stripTrailingZeros().toPlainString();
    }

    private static boolean isShort(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '-' && c != '.') {
                return false;
            }
        }
        return text.length() <= 15;
    }

    /// A cell with a date format: day, time of day, or both; a number that is no date stays a number.
    ///
    /// @param since1904 whether days count from 1904-01-01, as in workbooks born on old Macs
    static String date(double serial, boolean since1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return number(serial);
        }
        long seconds = Math.round(serial * SECONDS_OF_DAY);
        var from = since1904
                ? LocalDateTime.of(1904, 1, 1, 0, 0)
                : LocalDateTime.of(1899, 12, serial < 60 ? 31 : 30, 0, 0);
        var moment = from.plusSeconds(seconds);
        if (seconds < SECONDS_OF_DAY && !since1904) {
            return TIME.format(moment);
        }
        boolean midnight = seconds % SECONDS_OF_DAY == 0;
        return midnight ? moment.toLocalDate().toString() : moment.toLocalDate() + "T" + TIME.format(moment);
    }

    /// Whether a number format shows dates.
    static boolean isDate(int id, String format) {
        // 27 to 36 and 50 to 58 are the date formats built into East Asian versions of Excel.
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || DateUtil.isADateFormat(id, format);
    }
}
