package pareto.service.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task that was done in a month, or was open at its end.
///
/// @param account id of the account, for rows that belong to it
/// @param who had it last
/// @param done within the month; else it was open at its end
/// @param over when it was done; null for what was open
/// @param late against what the department promised
/// @param leftOut whether that was disputed with success
/// @param reopened whether its request was opened again within a week after it was done
/// @param asked whether the customer asked again within a week and got no answer
record TaskFact(
        UUID id,
        UUID account,
        Who who,
        boolean done,
        Instant began,
        @Nullable Instant over,
        boolean late,
        boolean leftOut,
        boolean reopened,
        boolean asked) {

    /// Whether it is looked at for being in time.
    boolean judged() {
        return done && !leftOut;
    }

    boolean onTime() {
        return judged() && !late;
    }

    /// Late and nobody has shown that it is not so.
    boolean countsLate() {
        return late && !leftOut;
    }

    /// Done once and for all.
    boolean rightFirst() {
        return done && !reopened && !asked;
    }
}
