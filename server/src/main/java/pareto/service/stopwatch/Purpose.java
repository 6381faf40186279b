package pareto.service.stopwatch;

import java.util.Locale;

/// Whom something was promised to.
public enum Purpose {
    /// The customer.
    SLA,
    /// One department by another; never shown to a customer.
    OLA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Purpose ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
