package pareto.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What was owed before for the same promise, which caps count in: under an earlier version of its contract.
///
/// @param on day of the miss
/// @param money after all caps of that version
public record Paid(LocalDate on, BigDecimal money) {}
