package pareto.account.contact;

import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// What the form about a person at an account holds. Fields that no ground allows are not shown and so stay empty.
record DetailsForm(
        @Nullable DecisionRole role,
        @Nullable Integer influence,
        @Nullable Attitude attitude,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String remark,
        @Nullable String preferences,
        @Nullable String sensitive) {

    /// @throws Refusal when it does not say what the person does
    Standing standing() {
        if (role == null) {
            throw Refusal.badInput("account.contact.form.incomplete");
        }
        return new Standing(role, influence == null ? 0 : Math.clamp(influence, 1, 5), attitude);
    }

    Details details() {
        return new Details(text(title), text(phone), text(email), text(remark), text(preferences), text(sensitive));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
