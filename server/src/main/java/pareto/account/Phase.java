package pareto.account;

import java.util.Locale;

/// Where the relationship with an account stands (阶段).
public enum Phase {
    /// We get to know each other (建立关系).
    BUILD,
    /// What was agreed is kept, trust grows (稳定关系).
    STABILISE,
    /// Both work on something together (加强关系).
    STRENGTHEN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Phase ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    public String key() {
        return "account.phase." + name();
    }

    /// How many of the three segments of the style sheet are filled.
    public int segments() {
        return ordinal() + 1;
    }
}
