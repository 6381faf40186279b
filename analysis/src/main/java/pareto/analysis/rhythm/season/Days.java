package pareto.analysis.rhythm.season;

import java.time.LocalDate;
import pareto.values.Period;

/// Days since 1970 as dates.
final class Days {

    private Days() {}

    /// Both days included.
    static Period period(int first, int last) {
        return Period.through(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }
}
