package pareto.account;

import java.util.Locale;

/// How an account is served (级别), the best first.
public enum Tier {
    /// Granted for a stated period, never computed.
    PLATINUM,
    CORE,
    PRIORITY,
    GENERAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Tier ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    public String key() {
        return "account.tier." + name();
    }

    /// Its place on the ramp of the style sheet.
    public int step() {
        return (ordinal() + 1) % values().length;
    }
}
