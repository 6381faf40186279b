package pareto.shell;

import java.util.List;

/// A sentence not yet in a language: the key of a message and what fills its gaps.
///
/// Arguments are figures, dates, other texts or names; each is written as the reader's language writes it.
public record Text(String key, List<Object> args) {

    public Text {
        args = List.copyOf(args);
    }

    public static Text of(String key, Object... args) {
        return new Text(key, List.of(args));
    }
}
