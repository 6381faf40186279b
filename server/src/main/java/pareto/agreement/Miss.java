package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A promise that was not kept.
///
/// @param subject what was hit: a site, a circuit, a request
/// @param on the last day of the window, or the day of the case
/// @param value what was reached, in the unit of the metric
/// @param fee of what was hit in the month of that day, in the currency of the contract
public record Miss(String subject, LocalDate on, BigDecimal value, BigDecimal fee) {

    public Miss {
        if (fee.signum() < 0) {
            throw new IllegalArgumentException("A fee of " + fee + " is none; give 0 or more.");
        }
    }
}
