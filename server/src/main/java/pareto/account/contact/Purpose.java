package pareto.account.contact;

import java.util.List;
import java.util.Locale;

/// What personal data are used for. Each use needs a ground of its own; without one it does not happen.
enum Purpose {
    /// Phone and e-mail are shown and used.
    CONTACT,
    /// Attitude, influence and remarks are kept.
    ASSESSMENT,
    /// Sensitive remarks such as faith, health or family are kept; needs separate consent.
    SENSITIVE,
    /// Contact data are given to others; needs separate consent.
    PASSING_ON;

    /// The grounds this purpose can rest on.
    List<Ground> grounds() {
        return this == SENSITIVE || this == PASSING_ON ? List.of(Ground.CONSENT) : List.of(Ground.values());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "account.contact.purpose." + name();
    }
}
