package pareto.account;

import org.jspecify.annotations.Nullable;

/// Where something that is written down about an account comes from.
///
/// @param source name of the file; null where a person wrote it
public record Origin(@Nullable String source) {

    public static final Origin PERSON = new Origin(null);

    public static Origin file(String source) {
        return new Origin(source);
    }

    public boolean byPerson() {
        return source == null;
    }

    public String code() {
        return byPerson() ? "person" : "file";
    }
}
