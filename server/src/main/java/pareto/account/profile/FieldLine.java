package pareto.account.profile;

import org.jspecify.annotations.Nullable;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileValue;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// A field and what it says about an account.
///
/// @param value null while nobody has filled it in
record FieldLine(ProfileField field, @Nullable ProfileValue value) {

    boolean filled() {
        return value != null;
    }

    boolean isLong() {
        return field.kind() == Kind.LONG;
    }

    boolean isChoice() {
        return field.kind() == Kind.CHOICE;
    }

    boolean isDay() {
        return field.kind() == Kind.DATE;
    }

    boolean isNumber() {
        return field.kind() == Kind.NUMBER;
    }

    /// As a page shows it.
    String shown(Formats formats) {
        return value == null ? "" : shown(field, value, formats);
    }

    static String shown(ProfileField field, ProfileValue value, Formats formats) {
        return switch (value) {
            case ProfileValue.Figure figure -> formats.quantity(figure.number());
            case ProfileValue.Amount amount -> formats.money(amount.amount(), amount.currency());
            case ProfileValue.Day day -> formats.date(day.day());
            case ProfileValue.Words words -> words.text();
            case ProfileValue.Chosen chosen -> field.written(chosen, formats.language());
        };
    }

    /// As the form holds it.
    String typed() {
        return switch (value) {
            case null -> "";
            case ProfileValue.Chosen chosen -> chosen.code();
            case ProfileValue other -> field.written(other, Language.ZH);
        };
    }
}
