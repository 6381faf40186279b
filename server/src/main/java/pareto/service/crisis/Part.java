package pareto.service.crisis;

import java.util.Locale;

/// What somebody is in the room for.
public enum Part {
    TECHNICAL,
    COMMUNICATION,
    /// Speaks to the customer.
    CUSTOMER,
    MANAGEMENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.crisis.part." + name();
    }
}
