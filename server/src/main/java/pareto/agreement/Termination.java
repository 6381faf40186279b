package pareto.agreement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The right to end a contract early after so many misses within so many months.
///
/// @param misses 1 or more
/// @param months 1 or more
public record Termination(int misses, int months) {

    public Termination {
        if (misses < 1 || months < 1) {
            throw new IllegalArgumentException(
                    "A right after %d misses in %d months is none; give 1 or more of each.".formatted(misses, months));
        }
    }

    /// The day on which the right arose first: that of a miss which, with those of the months up to it, makes the
    /// number
    /// full.
    public Optional<LocalDate> since(Collection<LocalDate> missed) {
        List<LocalDate> days = missed.stream().sorted().toList();
        for (int last = misses - 1; last < days.size(); last++) {
            if (days.get(last).isBefore(monthsAfter(days.get(last - misses + 1)))) {
                return Optional.of(days.get(last));
            }
        }
        return Optional.empty();
    }

    /// The last day of a month leads to the last day of another: windows end there.
    private LocalDate monthsAfter(LocalDate day) {
        LocalDate after = day.plusMonths(months);
        return day.getDayOfMonth() == day.lengthOfMonth() ? after.withDayOfMonth(after.lengthOfMonth()) : after;
    }
}
