package pareto.assurance.measured;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pareto.agreement.Typed;
import pareto.assurance.measured.SubjectRows.Said;
import pareto.shell.Refusal;

/// The form of a subject.
final class SubjectForm {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_ID = 100;
    static final int LONGEST_WHY = 300;

    private SubjectForm() {}

    /// @throws Refusal when something in it is wrong
    static Said read(Map<String, String> typed) {
        String external = optional("assurance.measured.subject.external", typed.get("external"), LONGEST_ID);
        LocalDate from = Typed.neededDay("assurance.measured.subject.from", typed.get("from"));
        LocalDate last =
                Typed.day("assurance.measured.subject.last", typed.get("last")).orElse(null);
        if (last != null && last.isBefore(from)) {
            throw Refusal.badInput("assurance.measured.subject.days", last, from);
        }
        return new Said(
                Typed.text("assurance.measured.subject.name", typed.get("name"), LONGEST_NAME),
                external.isEmpty() ? null : external,
                place(typed).site(),
                Typed.text("assurance.measured.subject.service", typed.get("service"), LONGEST_NAME),
                Typed.number("assurance.measured.subject.fee", typed.get("fee")).orElse(null),
                place(typed).spare(),
                from,
                last == null ? null : last.plusDays(1));
    }

    /// The day from which what it says of site, stand-by and fee holds; null for none.
    ///
    /// @throws Refusal when it is no day
    static @Nullable LocalDate since(Map<String, String> typed) {
        return Typed.day("assurance.measured.since.day", typed.get("since")).orElse(null);
    }

    /// @throws Refusal when the site is too long
    static Fact.Place place(Map<String, String> typed) {
        return new Fact.Place(
                optional("assurance.measured.subject.site", typed.get("site"), LONGEST_NAME),
                typed.containsKey("spare"));
    }

    static String why(Map<String, String> typed) {
        return optional("assurance.measured.why", typed.get("why"), LONGEST_WHY);
    }

    private static String optional(String label, @Nullable String typed, int longest) {
        return typed == null || typed.isBlank() ? "" : Typed.text(label, typed, longest);
    }
}
