package pareto.calendar;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose calendar it is, the general before the special. One rests on another of its own kind or of one
/// before.
enum Kind {
    NATION,
    COMPANY,
    CONTRACT,
    DEPARTMENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
