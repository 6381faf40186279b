package pareto.values;

import java.time.Instant;
import java.util.List;

/// The working time between two moments, with the stretches that were counted.
///
/// @param seconds negative only where the ends are reversed and [Conventions] count that
public record WorkingTime(BusinessCalendar calendar, Instant from, Instant to, long seconds) {

    /// What was counted, ascending, without gaps inside; their lengths add up to [#seconds]. Worked out when
    /// asked for, so that an answer costs no more where nobody looks.
    public List<Stretch> counted() {
        return seconds < 0 ? calendar.open(to, from) : calendar.open(from, to);
    }
}
