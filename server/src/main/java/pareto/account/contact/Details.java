package pareto.account.contact;

import java.util.Set;

/// What is known of a person at one employer that says who they are or what we think of them.
///
/// @param remark on their attitude
/// @param preferences how they like to be dealt with
/// @param sensitive faith, health, family and the like; only with separate consent
public record Details(String title, String phone, String email, String remark, String preferences, String sensitive) {

    public static final Details NONE = new Details("", "", "", "", "", "");

    public Details {
        title = SealedText.plain(title);
        phone = SealedText.plain(phone);
        email = SealedText.plain(email);
        remark = SealedText.plain(remark);
        preferences = SealedText.plain(preferences);
        sensitive = SealedText.plain(sensitive);
    }

    /// The same without what was kept for a purpose.
    Details without(Purpose purpose) {
        return switch (purpose) {
            case CONTACT -> new Details(title, "", "", remark, preferences, sensitive);
            case ASSESSMENT -> new Details(title, phone, email, "", preferences, sensitive);
            case SENSITIVE -> new Details(title, phone, email, remark, preferences, "");
            case PASSING_ON -> this;
        };
    }

    /// The same with only what these purposes allow.
    Details only(Set<Purpose> allowed) {
        Details left = this;
        for (Purpose purpose : Purpose.values()) {
            left = allowed.contains(purpose) ? left : left.without(purpose);
        }
        return left;
    }

    /// The same person elsewhere: what belonged to the employer is gone.
    Details elsewhere(String newTitle) {
        return new Details(newTitle, "", "", "", preferences, sensitive);
    }
}
