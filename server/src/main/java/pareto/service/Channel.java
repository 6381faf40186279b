package pareto.service;

import java.util.Locale;

/// How something reached us.
public enum Channel {
    /// Entered by one of ours who had it before them.
    PAGE,
    /// Noted while, or after, somebody called.
    PHONE,
    MAIL,
    /// Sent by a program of theirs or ours with a token.
    INTERFACE;

    /// As the database and forms call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether one of ours entered it.
    boolean byHand() {
        return this == PAGE || this == PHONE;
    }

    /// @throws IllegalArgumentException when there is no such channel
    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
