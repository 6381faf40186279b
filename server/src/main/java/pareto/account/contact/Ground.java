package pareto.account.contact;

import java.util.Locale;

/// What the law lets a use of personal data rest on (PIPL, article 13), as far as it concerns contacts.
public enum Ground {
    /// The person has agreed.
    CONSENT,
    /// Needed for a contract with the person.
    CONTRACT,
    /// The person has made the data public themselves, and they are used within reason.
    PUBLIC;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "account.contact.ground." + name();
    }
}
