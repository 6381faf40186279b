package pareto.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import pareto.assurance.measured.Subject;
import pareto.values.Period;

/// What a promise is judged for: a site with its circuits, or a subject by itself.
///
/// @param key the same in every window
record Unit(String key, String name, List<Subject> subjects) {

    /// Availability is that of a site where subjects name one; other values are those of each subject.
    static List<Unit> of(List<Subject> subjects, boolean bySite) {
        Map<String, List<Subject>> together = new LinkedHashMap<>();
        Function<Subject, String> key = one -> bySite && !one.site().isEmpty()
                ? "site " + one.site()
                : one.id().id().toString();
        subjects.forEach(one ->
                together.computeIfAbsent(key.apply(one), _ -> new ArrayList<>()).add(one));
        return together.entrySet().stream()
                .map(entry -> new Unit(entry.getKey(), name(entry), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String name(Map.Entry<String, List<Subject>> entry) {
        Subject first = entry.getValue().getFirst();
        return entry.getKey().startsWith("site ") ? first.site() : first.name();
    }

    /// The fees of a month of what is measured of it on any of some days; unknown ones are none.
    BigDecimal fee(Period days) {
        return fee(subjects, days);
    }

    static BigDecimal fee(List<Subject> subjects, Period days) {
        return subjects.stream()
                .filter(one -> measured(one, days))
                .map(Subject::fee)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean measured(Subject one, Period days) {
        return one.from().isBefore(days.to()) && end(one).isAfter(days.from());
    }

    static LocalDate end(Subject one) {
        return one.to() == null ? LocalDate.MAX : one.to();
    }
}
