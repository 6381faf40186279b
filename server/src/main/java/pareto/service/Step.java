package pareto.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What becomes of a request, one thing after the other.
enum Step {
    RAISED(RequestState.RAISED),
    TAKEN(RequestState.TAKEN),
    /// Until the customer has done something.
    WAITING(RequestState.WAITING),
    RESUMED(RequestState.TAKEN),
    DONE(RequestState.DONE),
    CLOSED(RequestState.CLOSED),
    REOPENED(RequestState.TAKEN),
    MERGED(RequestState.MERGED),
    /// The customer suffers more, or less.
    DAMAGE(null),
    /// Another request was made from it.
    SPLIT(null),
    LINKED(null);

    private final @Nullable RequestState after;

    Step(@Nullable RequestState after) {
        this.after = after;
    }

    /// The state it brings; null where it leaves that as it is.
    @Nullable
    RequestState after() {
        return after;
    }

    /// Whether it is about another request too.
    boolean joins() {
        return this == MERGED || this == SPLIT || this == LINKED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its words.
    String key() {
        return "service.step." + name();
    }
}
