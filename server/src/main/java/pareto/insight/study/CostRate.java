package pareto.insight.study;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What something costs from a day on, until the next rate of the same basis.
///
/// @param amount in the currency; percent for a rate of revenue
/// @param currency null for a rate of revenue
/// @param by who entered it
record CostRate(
        UUID id,
        CostBasis basis,
        BigDecimal amount,
        @Nullable String currency,
        LocalDate from,
        String by) {

    boolean in(String other) {
        return currency == null || currency.equals(other);
    }
}
