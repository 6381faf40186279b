package pareto.service.dispatch;

import java.util.Locale;
import pareto.people.LocalPeople;

/// Why a task went to whoever has it.
enum Assignment {
    /// Works in the city.
    LOCAL,
    /// Does the work of somebody there who is away.
    STAND_IN,
    /// Leads the department; it does not matter in which city it is done.
    DEPARTMENT,
    /// Leads the department, of which nobody works in the city.
    HEAD,
    /// Answers for the request, as nobody works in the department.
    OWNER,
    /// Has taken it over.
    HANDED_OVER;

    static Assignment of(LocalPeople.How how) {
        return switch (how) {
            case LOCAL -> LOCAL;
            case STAND_IN -> STAND_IN;
            case DEPARTMENT -> DEPARTMENT;
            case HEAD -> HEAD;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Assignment ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Whether nobody was found where somebody was looked for, which pages say.
    boolean instead() {
        return this == HEAD || this == OWNER;
    }

    /// Message key of its sentence.
    String key() {
        return "service.dispatch.found." + name();
    }
}
