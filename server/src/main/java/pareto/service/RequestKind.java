package pareto.service;

import java.util.Locale;

/// What is asked for.
public enum RequestKind {
    CONSULTATION,
    ORDER,
    FAULT,
    COMPLAINT,
    BILLING,
    CHANGE,
    IDEA;

    /// As the database and forms call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such kind
    public static RequestKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
