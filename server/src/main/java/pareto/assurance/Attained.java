package pareto.assurance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a promise stands for one unit in one window.
///
/// @param key of the unit, and `name` what it is called
/// @param from first day of the part of the window on which the promise holds, and `to` the day after its last
/// @param on the day it is judged by: the last of the window, or that of the case
/// @param value what was reached so far, in the unit that is compared with the target; null where nothing is known.
///     Rounded to six decimals towards the worse, which changes no comparison with a target or limit of up to six
/// @param budget what may be lost; null unless time is
/// @param runsOut when the promise is missed for certain if what goes on just now goes on; null where nothing does
/// @param fee of the unit for a month; null where none is known, and for whoever may not see figures
record Attained(
        UUID term,
        String key,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate on,
        Verdict verdict,
        @Nullable BigDecimal value,
        @Nullable Budget budget,
        @Nullable Instant runsOut,
        @Nullable BigDecimal fee,
        List<Line> lines) {

    static final int DECIMALS = 6;

    /// How a promise stands.
    enum Verdict {
        /// Nothing was measured, which is neither kept nor missed.
        UNKNOWN,
        /// It can still be kept and missed.
        OPEN,
        KEPT,
        /// Nothing that still comes can save it.
        MISSED
    }

    /// Time of a window that may be lost.
    ///
    /// @param promised working seconds of the whole window, also those to come
    /// @param lost so far
    /// @param excluded was away and does not count
    /// @param allowed the most that may be lost
    record Budget(long promised, long lost, long excluded, long allowed) {

        /// What may still be lost; zero where nothing may.
        long left() {
            return Math.max(0, allowed - lost);
        }
    }

    Attained {
        lines = List.copyOf(lines);
    }

    Attained withoutFee() {
        return withFee(null);
    }

    Attained withFee(@Nullable BigDecimal known) {
        return new Attained(term, key, name, from, to, on, verdict, value, budget, runsOut, known, lines);
    }

    Attained with(List<Line> others) {
        return new Attained(term, key, name, from, to, on, verdict, value, budget, runsOut, fee, others);
    }

    /// Without lines of what somebody is not to read of; what they add up to stays.
    Attained without(Set<String> names) {
        List<Line> left =
                lines.stream().filter(line -> !names.contains(line.what())).toList();
        return with(left);
    }

    /// The same whenever it is asked, as long as nothing new is known: a case that goes on uses up more time each
    /// second.
    Attained withoutTimeThatRuns() {
        boolean runs = lines.stream().anyMatch(Line::runs);
        return runs
                ? new Attained(
                        term,
                        key,
                        name,
                        from,
                        to,
                        on,
                        verdict,
                        key.isEmpty() ? value : null,
                        budget,
                        null,
                        fee,
                        lines.stream().map(Line::withoutTimeThatRuns).toList())
                : this;
    }

    boolean missed() {
        return verdict == Verdict.MISSED;
    }
}
