package pareto.service.assessment;

import java.time.Instant;
import java.util.List;
import pareto.service.RequestId;
import pareto.service.stopwatch.StopwatchId;

/// A promise to a customer that was not kept, and who used up its time.
///
/// @param what key of what was promised; words where somebody said a day and hour
/// @param bySignature whether a contract promises it
/// @param open whether it runs late still
/// @param seconds that counted so far
/// @param parts add up to them
record Breach(
        RequestId request,
        StopwatchId stopwatch,
        String what,
        boolean bySignature,
        Instant missedAt,
        boolean open,
        long seconds,
        List<Part> parts) {}
