package pareto.agreement;

import java.math.BigDecimal;
import java.util.Optional;

/// What is owed for one miss, step by step.
///
/// @param band the worst one reached; empty where the miss is too small for any
/// @param exact before rounding
/// @param rounded before caps
/// @param cutByMonth what the cap of the month took, and `cutByYear` that of the year
/// @param owed what is left
public record Owed(
        Miss miss,
        Optional<Band> band,
        BigDecimal exact,
        BigDecimal rounded,
        BigDecimal cutByMonth,
        BigDecimal cutByYear,
        BigDecimal owed) {}
