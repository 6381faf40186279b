package pareto.account.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pareto.shell.Refusal;

/// What the form about the ground of a use holds.
record BasisForm(
        @Nullable Ground ground,
        @Nullable String source,
        @Nullable LocalDate until) {

    /// @throws Refusal when it does not say where the data are from, or for how long
    Basis basis(LocalDate today) {
        if (ground == null) {
            throw Refusal.badInput("account.contact.form.incomplete");
        }
        String from = source == null ? "" : SealedText.plain(source);
        if (from.isEmpty()) {
            throw Refusal.badInput("account.contact.source.missing");
        }
        if (until == null || until.isBefore(today)) {
            throw Refusal.badInput("account.contact.until.missing");
        }
        return new Basis(ground, from, until);
    }
}
