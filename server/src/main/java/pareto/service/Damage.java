package pareto.service;

import java.util.Locale;

/// What the account suffers at the moment because of what it reports, from nothing to all.
public enum Damage {
    NONE,
    SLOWER,
    IN_PART,
    ALL;

    /// As the database and forms call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when there is no such damage
    public static Damage ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
