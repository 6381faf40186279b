package pareto.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Fields of forms as they were filled in. Each fault is one sentence that names the field by the message of its label.
public final class Filled {

    public static final int TITLE = 120;
    public static final int SENTENCE = 1_000;
    public static final int MESSAGE = 20_000;

    private Filled() {}

    /// @throws Refusal when it is empty or too long
    public static String text(String label, @Nullable String typed, int longest) {
        String text = optional(label, typed, longest);
        if (text.isEmpty()) {
            throw Refusal.badInput("service.wrong.missing", Text.of(label));
        }
        return text;
    }

    /// @throws Refusal when it is too long
    public static String optional(String label, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            throw Refusal.badInput("service.wrong.long", Text.of(label), longest);
        }
        return text;
    }

    /// No longer than that, without half a character at its end.
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /// @throws Refusal unless it is one of them, as forms call it
    public static <E extends Enum<E>> E one(String label, Class<E> of, @Nullable String typed) {
        E found = maybe(of, typed);
        if (found == null) {
            throw Refusal.badInput("service.wrong.missing", Text.of(label));
        }
        return found;
    }

    public static <E extends Enum<E>> @Nullable E maybe(Class<E> of, @Nullable String typed) {
        for (E each : of.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return each;
            }
        }
        return null;
    }
}
