package pareto.account.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.ProfileField;
import pareto.shell.Screen;

/// Something a row can say.
///
/// @param code what mappings call it
/// @param profile the field of the dossier it stands for; null for those with a sentence of their own
/// @param words headings it is recognised by
record Field(Kind kind, String code, @Nullable ProfileField profile, List<String> words) {

    static Field of(Kind kind, String code, String... words) {
        return new Field(kind, code, null, List.of(words));
    }

    /// Its heading in the reader's language, which is among its words.
    String heading(Screen screen) {
        return profile == null ? screen.text(key()) : profile.name(screen.language());
    }

    boolean isCalled(String folded) {
        return words.stream().anyMatch(word -> Heading.fold(word).equals(folded));
    }

    private String key() {
        return "account.exchange.field." + kind + "." + code;
    }
}
