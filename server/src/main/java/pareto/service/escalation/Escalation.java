package pareto.service.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.service.escalation.Recipient.Why;
import pareto.service.stopwatch.Purpose;

/// That a share of the time was used up, and who was told.
///
/// @param city where the site is that it is about; empty where it is about none
/// @param what of the stopwatch
/// @param signed whether it measures a signed promise, of which `what` is the metric
/// @param at when the share was reached
/// @param toldAt when somebody was told
record Escalation(
        Purpose purpose,
        String city,
        String what,
        boolean signed,
        int percent,
        Instant at,
        Instant toldAt,
        List<Person> told) {

    private static final int ALL = 100;

    /// Somebody who was told.
    ///
    /// @param standsInFor name of whom; empty for nobody
    /// @param seen when they have opened the request since; null where they have not
    record Person(
            String name,
            Why why,
            String standsInFor,
            @Nullable Instant seen) {}

    boolean over() {
        return percent == ALL;
    }

    /// Message key of what it measures; null where that is said in words of our own.
    @Nullable
    String key() {
        return key(signed, what);
    }

    static @Nullable String key(boolean signed, String what) {
        return signed ? "service.promise." + what : null;
    }
}
