package pareto.assurance.measured;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pareto.agreement.ContractId;

/// Something that was measured under a contract came in, was corrected or set aside, or its subjects changed; told in
/// the transaction in which it did.
///
/// @param from beginning of what it touches, and `to` its end; null where it goes on
public record Measured(
        ContractId contract, Instant from, @Nullable Instant to) {}
