package pareto.values;

import java.time.LocalDate;

/// A stretch of days, half-open: `from` belongs to it, `to` does not.
///
/// @throws IllegalArgumentException when it would end before it begins; an empty one is allowed
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to + ".");
        }
    }

    /// Both days included.
    public static Period through(LocalDate first, LocalDate last) {
        return new Period(first, last.plusDays(1));
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    /// The same dates one year earlier; 29 February becomes 28 February.
    public Period yearBefore() {
        return new Period(from.minusYears(1), to.minusYears(1));
    }
}
