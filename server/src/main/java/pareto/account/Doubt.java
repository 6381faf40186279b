package pareto.account;

import java.util.Locale;

/// Why someone asks whether an account is still in its phase.
public enum Doubt {
    KEY_CONTACT_LEFT,
    MANAGER_LEFT,
    MARKET_EVENT,
    RHYTHM_LEFT,
    CONTRACT_LOST,
    /// Without saying what it is about, which not everybody may know who knows of the question.
    WARNING_CONFIRMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Doubt ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its words.
    public String key() {
        return "account.doubt." + name();
    }
}
