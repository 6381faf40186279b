package pareto.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pareto.assurance.measured.Subject;
import pareto.assurance.measured.SubjectId;
import pareto.values.Period;

/// What a promise is judged for: a site with its circuits, or a subject by itself.
///
/// @param key the same in every window
record Unit(String key, String name, List<Subject> subjects) {

    /// Availability is that of a site where subjects name one, on the days on which they were there; other values are
    /// those of each subject.
    static List<Unit> of(List<Subject> subjects, boolean bySite) {
        Map<String, List<Subject>> together = new LinkedHashMap<>();
        Function<Subject, String> key = one -> bySite && !one.site().isEmpty()
                ? "site " + one.site()
                : one.id().id().toString();
        Stream<Subject> all = bySite ? subjects.stream().flatMap(one -> one.stays().stream()) : subjects.stream();
        all.forEach(one ->
                together.computeIfAbsent(key.apply(one), _ -> new ArrayList<>()).add(one));
        return together.entrySet().stream()
                .map(entry -> new Unit(entry.getKey(), name(entry), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String name(Map.Entry<String, List<Subject>> entry) {
        Subject first = entry.getValue().getFirst();
        return entry.getKey().startsWith("site ") ? first.site() : first.name();
    }

    /// The fees of a month of what is measured of it on any of some days, each as it was on the last of these days on
    /// which it was; null where none has one.
    @Nullable
    BigDecimal fee(Period days) {
        return fee(subjects, days, days.lastDay());
    }

    /// @param on the day whose fees count; of what was not measured then, the nearest of its own days within
    static @Nullable BigDecimal fee(List<Subject> subjects, Period days, LocalDate on) {
        Map<SubjectId, BigDecimal> fees = new LinkedHashMap<>();
        for (Subject one : subjects) {
            if (one.from().isBefore(days.to()) && end(one).isAfter(days.from())) {
                Period measured = Attainment.common(new Period(one.from(), end(one)), days);
                BigDecimal fee = one.fee(within(measured, on));
                fees.remove(one.id());
                if (fee != null) {
                    fees.put(one.id(), fee);
                }
            }
        }
        return fees.isEmpty() ? null : fees.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LocalDate within(Period days, LocalDate day) {
        return day.isBefore(days.from()) ? days.from() : day.isBefore(days.to()) ? day : days.lastDay();
    }

    static LocalDate end(Subject one) {
        return one.to() == null ? LocalDate.MAX : one.to();
    }
}
