package pareto.service;

import java.util.Locale;

/// How far a request is.
public enum RequestState {
    /// Came in; somebody answers for it, nobody has taken it.
    RAISED,
    TAKEN,
    /// The customer has to do something first.
    WAITING,
    /// What was asked for is there; the customer has not been asked yet.
    DONE,
    CLOSED,
    /// Goes on in another request.
    MERGED;

    /// As the database and forms call it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RequestState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether somebody still has to do something.
    public boolean open() {
        return this != CLOSED && this != MERGED;
    }

    /// Message key of its word.
    public String key() {
        return "service.state." + name();
    }
}
