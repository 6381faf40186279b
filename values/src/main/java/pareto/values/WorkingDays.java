package pareto.values;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Promises by days instead of hours. A moment belongs to the day on which its hours began, also after
/// midnight.
final class WorkingDays {

    private static final int FAR = 36_600;

    private final LayeredDays days;
    private final WallClock clock;

    WorkingDays(LayeredDays days, WallClock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// The same time on the wall so many workdays later. Where that falls between hours or after them it is
    /// due when the hours before end; where it comes before the first of them, when they begin.
    ///
    /// @param open a moment that counts
    long sameTimeAfter(long open, int count) {
        if (open == Long.MAX_VALUE) {
            return open;
        }
        var begun = dayOf(open);
        long sinceMidnight = clock.shows(open) - begun.toEpochDay() * Slot.DAY;
        int left = count;
        for (int ahead = 1; ahead <= FAR; ahead++) {
            var day = begun.plusDays(ahead);
            var hours = days.beginningOn(day);
            if (come(hours) && --left == 0) {
                return due(hours, day.toEpochDay() * Slot.DAY + sinceMidnight);
            }
        }
        return Long.MAX_VALUE;
    }

    /// Not where the clock skips them, as Samoa skipped a whole day in 2011.
    private boolean come(List<Span> hours) {
        var moments = new ArrayList<Span>();
        hours.forEach(shown -> clock.moments(shown, moments));
        return !moments.isEmpty();
    }

    private long due(List<Span> hours, long wanted) {
        long shown = hours.getFirst().from();
        for (var span : hours) {
            if (span.from() <= wanted) {
                shown = Math.min(wanted, span.to());
            }
        }
        return clock.firstShowing(shown);
    }

    /// When the last hours end that began on the day of this moment.
    ///
    /// @param open a moment that counts
    long endOfDay(long open) {
        if (open == Long.MAX_VALUE) {
            return open;
        }
        var moments = new ArrayList<Span>();
        days.beginningOn(dayOf(open)).forEach(shown -> clock.moments(shown, moments));
        return moments.stream().mapToLong(Span::to).max().orElse(open);
    }

    private LocalDate dayOf(long open) {
        var day = clock.day(open);
        long shown = clock.shows(open);
        boolean today = days.beginningOn(day).stream().anyMatch(span -> span.contains(shown));
        return today ? day : day.minusDays(1);
    }
}
