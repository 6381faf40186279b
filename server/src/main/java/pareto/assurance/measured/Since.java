package pareto.assurance.measured;

import java.time.Instant;
import java.time.LocalDate;

/// What somebody said of something measured for the days from one on.
///
/// @param from `LocalDate.MIN` for what holds from the first day on
/// @param number 1 for what was said first of that day, one more with each correction
/// @param aside whether it never held
record Since(
        SubjectId subject, LocalDate from, int number, Fact fact, boolean aside, String why, String by, Instant at) {

    boolean first() {
        return from.equals(LocalDate.MIN);
    }

    /// Whether it is about the same from the same day.
    boolean like(Since other) {
        return subject.equals(other.subject)
                && from.equals(other.from)
                && fact.getClass().equals(other.fact.getClass());
    }
}
