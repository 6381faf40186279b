package pareto.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What went wrong, as a page, a part of a page or a problem detail shows it.
///
/// @param id of an unexpected error, the same as in the log
public record Failure(
        HttpStatus status,
        Text title,
        Text sentence,
        @Nullable String id) {

    Failure(HttpStatus status, String title, Text sentence) {
        this(status, Text.of("shell.failure." + title + ".title"), sentence, null);
    }

    static Failure of(Refusal refusal) {
        var title = switch (refusal.status()) {
            case NOT_FOUND -> "notFound";
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case TOO_MANY_REQUESTS, CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "tooLarge";
            default -> "badInput";
        };
        return new Failure(refusal.status(), title, refusal.text());
    }

    static Failure notFound(String path) {
        return new Failure(HttpStatus.NOT_FOUND, "notFound", Text.of("shell.failure.notFound", path));
    }

    static Failure forbidden() {
        return new Failure(HttpStatus.FORBIDDEN, "forbidden", Text.of("shell.failure.forbidden"));
    }

    static Failure badInput(HttpStatus status, String what) {
        return new Failure(status, "badInput", Text.of("shell.failure.badInput", what));
    }

    static Failure tooLarge(long megabytes) {
        return new Failure(HttpStatus.CONTENT_TOO_LARGE, "tooLarge", Text.of("shell.failure.tooLarge", megabytes));
    }

    static Failure method(String path, String method) {
        return new Failure(HttpStatus.METHOD_NOT_ALLOWED, "badInput", Text.of("shell.failure.method", path, method));
    }

    static Failure notAcceptable(String path) {
        return new Failure(HttpStatus.NOT_ACCEPTABLE, "badInput", Text.of("shell.failure.notAcceptable", path));
    }

    static Failure unexpected(String id) {
        return new Failure(
                HttpStatus.INTERNAL_SERVER_ERROR,
                Text.of("shell.failure.unexpected.title"),
                Text.of("shell.failure.unexpected"),
                id);
    }
}
