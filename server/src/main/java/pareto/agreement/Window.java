package pareto.agreement;

import java.util.Locale;

/// Over what a promise is measured, by the calendar.
public enum Window {
    MONTH,
    QUARTER,
    YEAR;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Window ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
