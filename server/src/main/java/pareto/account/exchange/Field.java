package pareto.account.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Screen;

/// Something a row can say.
///
/// @param code what mappings call it
/// @param label heading of a field of one's own; null for those with a sentence of their own
/// @param words headings it is recognised by
record Field(Kind kind, String code, @Nullable String label, List<String> words) {

    static Field of(Kind kind, String code, String... words) {
        return new Field(kind, code, null, List.of(words));
    }

    /// Its heading in the reader's language, which is among its words.
    String heading(Screen screen) {
        return label == null ? screen.text(key()) : label;
    }

    boolean isCalled(String folded) {
        return words.stream().anyMatch(word -> Heading.fold(word).equals(folded));
    }

    private String key() {
        return "account.exchange.field." + kind + "." + code;
    }
}
