package pareto.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import pareto.shell.Refusal;

/// What a program's token may be made for.
public enum Scope {
    REQUESTS_READ,
    REQUESTS_WRITE,
    MEASUREMENTS_WRITE;

    /// As tokens, forms and the database call it, such as `requests:read`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /// @throws Refusal when one of them is none
    static Set<Scope> ofCodes(Set<String> codes) {
        try {
            return codes.stream().map(Scope::ofCode).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput("access.token.scopes.none");
        }
    }

    static Scope ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace(':', '_'));
    }

    /// Whether it lets a program change something, which the person it acts as must be allowed too.
    boolean changes() {
        return this != REQUESTS_READ;
    }
}
