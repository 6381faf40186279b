package pareto.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A name by which an account is found besides the one it goes by.
public record AccountName(UUID id, Kind kind, String name) {

    /// What kind of name it is.
    public enum Kind {
        /// The name the account goes by; kept here once it has been changed.
        FULL,
        SHORT,
        FORMER,
        ENGLISH,
        /// In the other Chinese script (繁體、简体).
        SCRIPT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// Message key of its word.
        public String key() {
            return "account.name.kind." + name();
        }

        /// Those an account can have besides the one it goes by.
        public static List<Kind> others() {
            return Arrays.stream(values()).filter(kind -> kind != FULL).toList();
        }
    }
}
