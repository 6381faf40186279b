package pareto.service.dispatch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pareto.values.BusinessCalendar;

/// How long one open task has taken, and how long such tasks took before: the same step in the same
/// department, counted on the same calendar.
///
/// @param calendar by which its time counts; null for natural time
/// @param consumed seconds it has taken by then
/// @param seconds that each earlier one took in all, ascending
record Earlier(String title, @Nullable BusinessCalendar calendar, long consumed, long[] seconds) {

    Earlier {
        seconds = seconds.clone();
        Arrays.sort(seconds);
    }

    int count() {
        return seconds.length;
    }

    /// Those that took longer than this one has by now, and so may still tell how long it will take.
    long[] longer() {
        int from = 0;
        while (from < seconds.length && seconds[from] <= consumed) {
            from++;
        }
        return consumed == 0 ? seconds : Arrays.copyOfRange(seconds, from, seconds.length);
    }
}
