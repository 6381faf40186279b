package pareto.service;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request as a signed promise measures it.
///
/// @param number of the request
/// @param begun when its time began
/// @param ended when it stopped; null while it goes on
/// @param seconds of working time used up
/// @param value used up so far, in the unit of the promise: hours, rounded up to six decimals; or working days begun
/// @param missed whether its limit was passed, whatever is still done about it
/// @param due when the limit is used up; null while it pauses, and where it stopped before
public record PromisedCase(
        RequestId request,
        String number,
        Instant begun,
        @Nullable Instant ended,
        long seconds,
        BigDecimal value,
        boolean missed,
        @Nullable Instant due) {

    /// The same held against another limit, in the unit of the promise.
    public PromisedCase by(BigDecimal limit) {
        return new PromisedCase(request, number, begun, ended, seconds, value, value.compareTo(limit) > 0, null);
    }

    public boolean open() {
        return ended == null;
    }
}
