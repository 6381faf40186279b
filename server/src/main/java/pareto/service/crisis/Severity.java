package pareto.service.crisis;

import java.util.Locale;

/// How bad it is.
enum Severity {
    SERIOUS,
    MAJOR,
    CRITICAL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Severity ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.crisis.severity." + name();
    }

    String tag() {
        return this == SERIOUS ? "warn" : "risk";
    }
}
