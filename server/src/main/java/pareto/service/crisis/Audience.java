package pareto.service.crisis;

import java.util.Locale;

/// Who is told.
public enum Audience {
    /// The people of the customer; what they are told stands in the conversation.
    CUSTOMER,
    EXECUTIVES,
    DEPARTMENTS,
    AUTHORITIES,
    PRESS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.crisis.audience." + name();
    }
}
