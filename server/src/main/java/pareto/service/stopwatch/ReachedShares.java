package pareto.service.stopwatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// Shares of their time that open stopwatches have used up since somebody was told.
public interface ReachedShares {

    /// One that was reached.
    ///
    /// @param holder in whose hands the time runs
    /// @param at when it was
    /// @param due when it will all be used up, or was; null while it pauses or where that never comes
    record Reached(
            StopwatchId stopwatch,
            RequestId request,
            AccountId account,
            Purpose purpose,
            IdentityId holder,
            int percent,
            Instant at,
            @Nullable Instant due) {}

    /// What was found.
    ///
    /// @param looked how many stopwatches were looked at; 0 where there is nothing more to do
    /// @param reached of each the highest share only
    record Taken(int looked, List<Reached> reached) {}

    /// Those reached by now, which count as told from the end of this transaction on; nobody else gets them meanwhile.
    ///
    /// @param most how many stopwatches are looked at
    Taken take(int most);
}
