package pareto.assurance;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a figure was made of.
///
/// @param what name of the subject, or number of the request
/// @param from as it was measured, and `to` its end within the window; null while it goes on
/// @param seconds that count, of working time: lost, left out, measured, used up
/// @param why cause of an outage, or how a case stands; empty for a sample
/// @param value of a sample or a case, in the unit of the metric; null for an outage
record Line(
        Kind kind,
        String what,
        Instant from,
        @Nullable Instant to,
        long seconds,
        String why,
        @Nullable BigDecimal value) {

    /// Whether it is a case that goes on.
    boolean runs() {
        return kind == Kind.CASE && to == null;
    }

    Line withoutTimeThatRuns() {
        return runs() ? new Line(kind, what, from, null, 0, why, null) : this;
    }

    /// What it did to the figure.
    enum Kind {
        LOST,
        /// Would have been lost, and does not count by the contract.
        EXCLUDED,
        SAMPLE,
        CASE
    }
}
