package pareto.account.exchange;

import java.util.Locale;
import pareto.account.contact.ContactBook.Known;

/// Phone and e-mail as they tell namesakes apart.
final class Reach {

    private Reach() {}

    /// Whether one of them is the same.
    static boolean fits(Known known, ContactRow row) {
        return same(phone(known.details().phone()), phone(row.phone()))
                || same(email(known.details().email()), email(row.email()));
    }

    /// Whether both are known on both sides, and neither is the same.
    static boolean contradicts(Known known, ContactRow row) {
        return other(phone(known.details().phone()), phone(row.phone()))
                && other(email(known.details().email()), email(row.email()));
    }

    /// Whether two rows about people of one name say that they are two.
    static boolean differs(ContactRow one, ContactRow other) {
        boolean same = same(phone(one.phone()), phone(other.phone())) || same(email(one.email()), email(other.email()));
        return !same
                && (other(phone(one.phone()), phone(other.phone())) || other(email(one.email()), email(other.email())));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static boolean other(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String phone(String written) {
        return written.replaceAll("[^0-9]", "");
    }

    private static String email(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
