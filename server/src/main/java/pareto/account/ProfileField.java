package pareto.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import pareto.shell.format.Language;

/// One thing that is written down about accounts (档案字段), delivered or one's own.
///
/// @param key stands for it in addresses and files and never changes
/// @param retired whether it is asked for and shown no longer
/// @param choices what can be chosen, retired ones included; empty unless it is a choice
public record ProfileField(
        UUID id,
        String key,
        Kind kind,
        Section section,
        String nameZh,
        String nameEn,
        boolean delivered,
        boolean retired,
        List<Choice> choices) {

    /// What its values are.
    public enum Kind {
        TEXT,
        LONG,
        NUMBER,
        DATE,
        CHOICE,
        MONEY,
        /// A unified social credit code (统一社会信用代码).
        CODE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// Message key of its word.
        public String key() {
            return "account.profile.kind." + name();
        }
    }

    /// Under which heading it stands.
    public enum Section {
        IDENTITY,
        BACKGROUND,
        RELATION,
        OWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Section ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// Message key of its word.
        public String key() {
            return "account.profile.section." + name();
        }
    }

    /// @param retired whether it can be chosen no longer
    public record Choice(String code, String nameZh, String nameEn, boolean retired) {

        public String name(Language language) {
            return language.chinese() ? nameZh : nameEn;
        }
    }

    public ProfileField {
        choices = List.copyOf(choices);
    }

    public String name(Language language) {
        return language.chinese() ? nameZh : nameEn;
    }

    public Optional<Choice> choice(String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    /// What can still be chosen.
    public List<Choice> offered() {
        return choices.stream().filter(choice -> !choice.retired()).toList();
    }

    /// A value as a person or a file writes it, so that reading it gives the same value.
    public String written(ProfileValue value, Language language) {
        return switch (value) {
            case ProfileValue.Words words -> words.text();
            case ProfileValue.Chosen chosen ->
                choice(chosen.code()).map(choice -> choice.name(language)).orElse(chosen.code());
            case ProfileValue.Figure figure -> figure.number().toPlainString();
            case ProfileValue.Day day -> day.day().toString();
            case ProfileValue.Amount amount ->
                amount.currency() + " " + amount.amount().toPlainString();
        };
    }
}
