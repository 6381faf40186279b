package pareto.shell;

import org.springframework.http.HttpStatus;

/// Something a user might well try and that we say no to, in one sentence: what, where, how to mend.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Text text;

    private Refusal(HttpStatus status, Text text) {
        super(text.key(), null, false, false);
        this.status = status;
        this.text = text;
    }

    /// What was sent cannot be used as it is.
    public static Refusal badInput(String key, Object... args) {
        return new Refusal(HttpStatus.BAD_REQUEST, Text.of(key, args));
    }

    /// There is nothing here, or nothing this actor may know of.
    public static Refusal notFound(String key, Object... args) {
        return new Refusal(HttpStatus.NOT_FOUND, Text.of(key, args));
    }

    /// Somebody else, or the state of the thing, stands against it.
    public static Refusal conflict(String key, Object... args) {
        return new Refusal(HttpStatus.CONFLICT, Text.of(key, args));
    }

    public static Refusal forbidden(String key, Object... args) {
        return new Refusal(HttpStatus.FORBIDDEN, Text.of(key, args));
    }

    /// A program did not say who it is.
    public static Refusal unauthorized(String key, Object... args) {
        return new Refusal(HttpStatus.UNAUTHORIZED, Text.of(key, args));
    }

    /// A program asks too often.
    public static Refusal tooMany(String key, Object... args) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, Text.of(key, args));
    }

    public static Refusal tooLarge(String key, Object... args) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, Text.of(key, args));
    }

    public HttpStatus status() {
        return status;
    }

    public Text text() {
        return text;
    }
}
