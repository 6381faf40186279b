package pareto.service.crisis;

import java.util.Locale;

/// By which way something is said.
public enum Way {
    PHONE,
    MEETING,
    MAIL,
    CHAT,
    WRITTEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Way ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.crisis.way." + name();
    }
}
