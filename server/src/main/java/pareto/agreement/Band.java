package pareto.agreement;

import java.math.BigDecimal;

/// What is owed from one limit on.
///
/// @param limit in the unit of the metric; the band holds for values worse than it, not for the limit itself
public record Band(BigDecimal limit, Amount amount) {}
