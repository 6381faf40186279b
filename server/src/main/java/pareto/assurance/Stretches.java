package pareto.assurance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pareto.values.BusinessCalendar;
import pareto.values.Conventions;
import pareto.values.Stretch;

/// Sets of moments as stretches, ascending, none touching another.
final class Stretches {

    private Stretches() {}

    /// What lies in any of them.
    static List<Stretch> union(Stream<Stretch> some) {
        List<Stretch> merged = new ArrayList<>();
        some.filter(one -> one.from().isBefore(one.to()))
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(one -> {
                    if (merged.isEmpty() || one.from().isAfter(merged.getLast().to())) {
                        merged.add(one);
                    } else {
                        Stretch last = merged.removeLast();
                        merged.add(new Stretch(last.from(), later(last.to(), one.to())));
                    }
                });
        return merged;
    }

    /// What of some lies in none of others, both being sets.
    static List<Stretch> without(List<Stretch> some, List<Stretch> others) {
        List<Stretch> left = new ArrayList<>();
        int next = 0;
        for (Stretch one : some) {
            Instant from = one.from();
            while (next < others.size() && !others.get(next).to().isAfter(from)) {
                next++;
            }
            for (int at = next; at < others.size() && others.get(at).from().isBefore(one.to()); at++) {
                if (from.isBefore(others.get(at).from())) {
                    left.add(new Stretch(from, others.get(at).from()));
                }
                from = later(from, others.get(at).to());
            }
            if (from.isBefore(one.to())) {
                left.add(new Stretch(from, one.to()));
            }
        }
        return left;
    }

    /// What lies in both sets.
    static List<Stretch> common(List<Stretch> some, List<Stretch> others) {
        return without(some, without(some, others));
    }

    /// What two stretches share; empty where they share nothing.
    static Optional<Stretch> common(Stretch one, Stretch other) {
        Stretch both = new Stretch(later(one.from(), other.from()), earlier(one.to(), other.to()));
        return Optional.of(both).filter(found -> found.from().isBefore(found.to()));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// How many seconds of a set count on a calendar.
    static long seconds(List<Stretch> set, BusinessCalendar calendar) {
        return set.stream()
                .mapToLong(one -> calendar.between(one.from(), one.to(), Conventions.USUAL)
                        .seconds())
                .sum();
    }
}
