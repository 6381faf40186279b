package pareto.assurance.measured;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pareto.agreement.ContractId;

/// Something that was measured under a contract came in, was corrected or set aside, or its subjects changed; told in
/// the transaction in which it did.
///
/// @param from beginning of what it touches, and `to` its end; null where it goes on
public record Measured(
        ContractId contract, Instant from, @Nullable Instant to) {

    /// Of all the time that some of one contract touch; empty where nothing is touched.
    static Optional<Measured> together(Collection<Measured> some) {
        return some.stream().reduce(Measured::and);
    }

    Measured and(Measured other) {
        return new Measured(
                contract,
                from.isBefore(other.from) ? from : other.from,
                to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to);
    }
}
