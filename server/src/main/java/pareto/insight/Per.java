package pareto.insight;

import java.util.Locale;

/// What stands in one row of a ranking.
public enum Per {
    ACCOUNT,
    /// All accounts under one ultimate parent together.
    GROUP;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Per ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
