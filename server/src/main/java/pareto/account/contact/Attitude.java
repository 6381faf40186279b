package pareto.account.contact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person stands to us.
public enum Attitude {
    SUPPORTS,
    NEUTRAL,
    OPPOSES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Attitude ofCode(@Nullable String code) {
        return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "account.contact.attitude." + name();
    }

    /// Colour of its tag.
    String tag() {
        return switch (this) {
            case SUPPORTS -> "good";
            case NEUTRAL -> "";
            case OPPOSES -> "risk";
        };
    }
}
