package pareto.insight.study;

import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// A sentence made from figures.
///
/// @param name what it begins with where that is a name, which no language translates; null for none
public record Sentence(@Nullable String name, Text text) {

    public static Sentence of(String key, Object... args) {
        return new Sentence(null, Text.of(key, args));
    }

    public static Sentence about(String name, String key, Object... args) {
        return new Sentence(name, Text.of(key, args));
    }
}
