package pareto.access;

import java.util.Locale;

/// What a member of staff is here to do.
public enum Role {
    /// Keeps people, settings and the audit; sees everything.
    ADMINISTRATOR,
    /// Sees and changes every account.
    DIRECTOR,
    /// Sees and changes the accounts granted to them.
    MANAGER,
    /// Sees everything, changes nothing.
    READER;

    /// Whether a password alone is too little for what this role can do.
    public boolean needsSecondFactor() {
        return this == ADMINISTRATOR || this == DIRECTOR;
    }

    String authority() {
        return "ROLE_" + name();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
