package pareto.account.profile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileValue;

/// A value as table `account_value` keeps it: in the one column that its kind is filtered and compared by. All are
/// empty for no value.
record StoredValue(
        @Nullable String word,
        @Nullable String story,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate day) {

    static final String COLUMNS = "word, story, amount, currency, day";

    static StoredValue of(ProfileField field, @Nullable ProfileValue value) {
        return switch (value) {
            case null -> new StoredValue(null, null, null, null, null);
            case ProfileValue.Words(String text) ->
                field.kind() == Kind.LONG
                        ? new StoredValue(null, text, null, null, null)
                        : new StoredValue(text, null, null, null, null);
            case ProfileValue.Chosen(String code) -> new StoredValue(code, null, null, null, null);
            case ProfileValue.Figure(BigDecimal number) -> new StoredValue(null, null, number, null, null);
            case ProfileValue.Day(LocalDate date) -> new StoredValue(null, null, null, null, date);
            case ProfileValue.Amount(BigDecimal sum, String of) -> new StoredValue(null, null, sum, of, null);
        };
    }

    static StoredValue of(ResultSet row) throws SQLException {
        return new StoredValue(
                row.getString("word"),
                row.getString("story"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("day", LocalDate.class));
    }

    /// What it means in its field.
    @Nullable
    ProfileValue in(ProfileField field) {
        if (story != null) {
            return new ProfileValue.Words(story);
        }
        if (word != null) {
            return field.kind() == Kind.CHOICE ? new ProfileValue.Chosen(word) : new ProfileValue.Words(word);
        }
        if (day != null) {
            return new ProfileValue.Day(day);
        }
        if (amount == null) {
            return null;
        }
        BigDecimal exact = Reading.tidy(amount);
        return currency == null ? new ProfileValue.Figure(exact) : new ProfileValue.Amount(exact, currency);
    }
}
