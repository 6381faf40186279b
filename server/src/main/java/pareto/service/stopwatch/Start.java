package pareto.service.stopwatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.AccountId;
import pareto.service.RequestId;

/// A stopwatch that is to run.
///
/// @param account of the request
/// @param what is promised, in a few words
/// @param term the signed promise it measures; null where there is none
public record Start(
        StopwatchId id,
        RequestId request,
        AccountId account,
        Purpose purpose,
        String what,
        @Nullable UUID term,
        Limit limit,
        Holder holder,
        Instant at) {}
