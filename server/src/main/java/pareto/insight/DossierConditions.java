package pareto.insight;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pareto.account.ProfileField;
import pareto.account.ProfileField.Kind;
import pareto.account.ProfileValue;
import pareto.account.Profiles;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Conditions on what the dossiers of accounts say: a field equals something, or lies between two values. In an address
/// they stand as `f.industry=C` and `f.employees.from=100`.
@Component
class DossierConditions {

    static final String FROM = ".from";
    static final String TO = ".to";

    /// One condition; either it equals, or it has a lower bound, an upper one, or both.
    record Condition(
            ProfileField field,
            @Nullable ProfileValue equal,
            @Nullable ProfileValue from,
            @Nullable ProfileValue to) {}

    private final Profiles profiles;

    DossierConditions(Profiles profiles) {
        this.profiles = profiles;
    }

    /// Fields that rows can be chosen by: all but long texts.
    List<ProfileField> fields() {
        return profiles.fields().stream()
                .filter(field -> field.kind() != Kind.LONG)
                .toList();
    }

    /// The conditions someone has chosen.
    ///
    /// @throws Refusal when one names no field or cannot be read
    List<Condition> of(Wanted wanted) {
        return wanted.fields().stream().map(key -> condition(key, wanted)).toList();
    }

    /// Adds them to the choice of rows.
    ///
    /// @param currency in which amounts are compared; those in others are left out
    void add(StringBuilder where, List<Object> parameters, Wanted wanted, String currency) {
        for (Condition condition : of(wanted)) {
            where.append(" and account_id in (select account_id from fact_account_value where field_id = ?");
            parameters.add(condition.field().id());
            add(where, parameters, "=", condition.equal());
            add(where, parameters, ">=", condition.from());
            add(where, parameters, "<=", condition.to());
            if (condition.field().kind() == Kind.MONEY) {
                where.append(" and currency = ?");
                parameters.add(currency);
            }
            where.append(")");
        }
    }

    private static void add(
            StringBuilder where, List<Object> parameters, String compare, @Nullable ProfileValue value) {
        if (value != null) {
            where.append(" and ")
                    .append(column(value))
                    .append(' ')
                    .append(compare)
                    .append(" ?");
            parameters.add(plain(value));
        }
    }

    private static String column(ProfileValue value) {
        return switch (value) {
            case ProfileValue.Words words -> "word";
            case ProfileValue.Chosen chosen -> "word";
            case ProfileValue.Figure figure -> "amount";
            case ProfileValue.Amount amount -> "amount";
            case ProfileValue.Day day -> "day";
        };
    }

    private static Object plain(ProfileValue value) {
        return switch (value) {
            case ProfileValue.Words words -> words.text();
            case ProfileValue.Chosen chosen -> chosen.code();
            case ProfileValue.Figure figure -> figure.number();
            case ProfileValue.Amount amount -> amount.amount();
            case ProfileValue.Day day -> day.day();
        };
    }

    private Condition condition(String key, Wanted wanted) {
        ProfileField field = profiles.field(key)
                .filter(found -> found.key().equals(key) && found.kind() != Kind.LONG)
                .orElseThrow(() -> Refusal.badInput("insight.address", Wanted.FIELD + key, wanted.query()));
        return new Condition(field, read(field, wanted, ""), read(field, wanted, FROM), read(field, wanted, TO));
    }

    private @Nullable ProfileValue read(ProfileField field, Wanted wanted, String bound) {
        String text = wanted.value(Wanted.FIELD + field.key() + bound);
        if (text == null) {
            return null;
        }
        if (field.choice(text).isPresent()) {
            return new ProfileValue.Chosen(text); // a saved choice of rows may name one that is retired
        }
        Optional<Text> fault = profiles.fault(field, text);
        if (fault.isPresent()) {
            throw Refusal.badInput(fault.get().key(), fault.get().args().toArray());
        }
        return profiles.value(field, text).orElse(null);
    }
}
