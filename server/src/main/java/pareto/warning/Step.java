package pareto.warning;

import java.util.Locale;

/// What becomes of a warning; the last one is the state it is in.
public enum Step {
    /// The list of a day holds it.
    RAISED,
    /// A person has taken note.
    SEEN,
    /// There is a reason, until a day: nothing is wrong.
    EXPLAINED,
    /// Somebody does something about it by a day.
    ACTING,
    /// It was right: the account buys less or no longer.
    CONFIRMED,
    /// Nothing was wrong.
    UNFOUNDED,
    /// It is no longer seen, or what explained it is past.
    OVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its words.
    public String key() {
        return "warning.step." + name();
    }

    /// Whether a person takes it; the others come by themselves.
    boolean ofPerson() {
        return this != RAISED && this != OVER;
    }

    /// Whether nothing comes after it.
    boolean closes() {
        return this == CONFIRMED || this == UNFOUNDED || this == OVER;
    }
}
